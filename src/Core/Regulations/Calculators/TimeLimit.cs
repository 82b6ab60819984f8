namespace ChiBo.Core.Regulations.Calculators;

/// <summary>In what a time limit is counted.</summary>
public enum LimitUnit
{
    Days,
    WorkingDays,
    Months,
}

/// <summary>A time limit of the rules.</summary>
/// <param name="Passage">Id of the passage that sets it.</param>
/// <param name="Figure">Words behind its length in that passage.</param>
/// <param name="Start">The day from which it runs, as said in a sentence.</param>
/// <param name="End">What its last day is.</param>
/// <param name="Resume">A sentence that asks for it.</param>
public sealed record TimeLimit(string Passage, string Figure, LimitUnit Unit, string Start, string End, string Resume)
{
    /// <summary>It is meant where a phrase of each list stands in the question.</summary>
    public required string[][] Words { get; init; }

    /// <summary>Where it runs from the end of another one, that one.</summary>
    public TimeLimit? After { get; init; }

    private static readonly TimeLimit s_probation =
        new("F126", " tháng", LimitUnit.Months, "ngày làm lễ kết nạp", "Đủ thời gian dự bị", "dự bị")
        {
            Words = [["du bi", "chinh thuc"], ["ket nap", "le", "du bi", "vao dang"]],
        };

    /// <summary>All that can be worked out.</summary>
    public static IReadOnlyList<TimeLimit> All { get; } =
    [
        new("F134", " tháng", LimitUnit.Months, "ngày ra khỏi Đảng", "Đủ thời gian để được xét kết nạp lại", "kết nạp lại, ra khỏi đảng")
        {
            Words = [["ket nap lai", "vao dang lai", "xin vao lai"]],
        },
        new("F149", " ngày kể từ", LimitUnit.Days, "ngày nhận quyết định", "Ngày cuối để khiếu nại kỷ luật", "khiếu nại kỷ luật")
        {
            Words = [["khieu nai", "khieu lai"], ["ky luat", "khien trach", "canh cao", "cach chuc", "khai tru"]],
        },
        new("F086", " ngày làm việc", LimitUnit.WorkingDays, "ngày nhận quyết định", "Ngày cuối để khiếu nại việc xóa tên", "khiếu nại xóa tên")
        {
            Words = [["khieu nai", "khieu lai"], ["xoa ten"]],
        },
        new("F125", " ngày làm việc", LimitUnit.WorkingDays, "ngày ra quyết định kết nạp", "Ngày cuối để làm lễ kết nạp", "làm lễ kết nạp")
        {
            Words = [["lam le", "le ket nap", "to chuc le", "to chuc ket nap"], ["quyet dinh"]],
        },
        new("F127", " ngày làm việc", LimitUnit.WorkingDays, "ngày hết dự bị", "Ngày cuối để chi bộ xét, đề nghị công nhận chính thức", "kết nạp, xét chính thức")
        {
            Words = [["chinh thuc"], ["ket nap", "le", "du bi", "vao dang"], ["xet", "han xet", "de nghi cong nhan", "han cong nhan", "lam thu tuc", "qua han"]],
            After = s_probation,
        },
        s_probation,
        new("F092", " ngày làm việc", LimitUnit.WorkingDays, "ngày quyết định có hiệu lực hoặc ngày đổi nơi ở", "Ngày cuối để xong thủ tục chuyển sinh hoạt", "chuyển sinh hoạt đảng")
        {
            Words = [["chuyen sinh hoat", "chuyen dang", "chuyen ho so dang", "thu tuc chuyen", "giay chuyen"]],
        },
        new("F122", " tháng", LimitUnit.Months, "ngày cấp giấy", "Giấy chứng nhận dùng được đến", "giấy chứng nhận lớp nhận thức")
        {
            Words = [["giay chung nhan", "lop nhan thuc", "lop cam tinh", "cam tinh dang"]],
        },
    ];
}
