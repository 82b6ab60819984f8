namespace ChiBo.Core.Conversations;

/// <summary>What the assistant says about the conversation itself.</summary>
public static class ConversationTexts
{
    public const string NotAllowed = "Việc này do đồng chí bí thư, phó bí thư làm. Cần giúp, đồng chí nhắn số 0.";

    public const string ForeignChoice = "Lựa chọn này không phải của đồng chí nên trợ lý chưa ghi gì. Cần giúp, đồng chí nhắn số 0.";

    public const string AlreadyAnswered = "Câu hỏi này đã được trả lời rồi, trợ lý không làm lại. Cần giúp, đồng chí nhắn số 0.";

    /// <summary>An old button of what was left with "thôi".</summary>
    public const string LeftBefore = "Việc này đồng chí đã thôi nên trợ lý không làm. Cần làm, đồng chí nhắn lại từ đầu giúp.";

    public const string NothingToUndo = "Không có ghi nhận nào vừa xong để bỏ. Cần giúp, đồng chí nhắn số 0.";

    public const string Left = "Dạ, thôi. Việc đã ghi trước đó vẫn giữ nguyên. Cần xem việc làm được, đồng chí nhắn: trợ giúp.";

    public const string NoOpenQuestion =
        "Hiện không có câu hỏi nào chờ đồng chí chọn số. Muốn xem lịch họp, đồng chí nhắn: lịch. Cần giúp, nhắn số 0.";

    public const string NoOpenQuestionButUndo =
        "Hiện không có câu hỏi nào chờ đồng chí chọn số. Muốn sửa điều vừa ghi, đồng chí nhắn: sai rồi. Cần giúp, nhắn số 0.";

    public const string Unlinked =
        "Đây là trợ lý tự động của chi bộ. Máy này chưa kết nối với đảng viên nào. Đồng chí nhắn mã mời 12 chữ số "
        + "(hỏi đồng chí bí thư), hoặc nhắn họ tên và năm sinh, ví dụ: Nguyễn Thị Mẫu 1950.";

    public const string NotUnderstood =
        "Trợ lý chưa hiểu ý đồng chí. Đồng chí nhắn: lịch (xem lịch họp), trợ giúp (việc làm được), hoặc số 0 để gặp người phụ trách.";

    public const string Secret =
        "Tin này có dấu độ mật nên trợ lý không nhận và không lưu. Đề nghị dùng bản giấy theo quy định.";

    public const string Failed =
        "Xin lỗi đồng chí, máy chưa ghi được câu trả lời. Một phút nữa đồng chí nhắn lại giúp; nếu vẫn không được, xin gọi đồng chí bí thư.";

    public const string Flooded =
        "Nhiều tin đến dồn dập nên trợ lý chưa đọc những tin vừa rồi. Nửa phút nữa đồng chí nhắn lại giúp; việc gấp xin gọi đồng chí bí thư.";

    public const string InGroup = "Đồng chí nhắn riêng cho trợ lý nhé.";

    public const string FileNotExpected =
        "Trợ lý chưa biết dùng tệp này vào việc gì nên không lưu. Bí thư gửi danh sách thì gửi tệp Excel (.xlsx) hoặc .csv; "
        + "muốn gửi cho chi bộ, đồng chí nhắn: thông báo; muốn nạp để hỏi đáp, gửi lại tệp với lời: văn bản.";

    /// <summary>To a member, whose files nothing is done with.</summary>
    public const string FileOfMember =
        "Trợ lý không lưu tệp này: việc này do đồng chí bí thư, phó bí thư làm. Cần giúp, đồng chí nhắn số 0.";

    /// <summary>To a leader, where the platform withholds files and a page of ours takes them.</summary>
    public const string FileWithheld =
        "Ứng dụng không chuyển tin này tới trợ lý. Nếu đồng chí vừa gửi tệp (danh sách, tệp kèm thông báo), xin gửi bằng trang dưới đây; xong thì quay lại đây.";

    /// <summary>What is asked for then, as the page names it.</summary>
    public const string WithheldFile = "tệp cho trợ lý";

    public static string UnknownCommand(string word) =>
        $"Trợ lý chưa có lệnh /{word}. Đồng chí nhắn: trợ giúp, để xem việc làm được.";

    public static string WhichMeaning(string first, string second) => $"Ý đồng chí là: {first}, hay {second}?";

    public static string ChooseFromList(int last) =>
        $"Câu hỏi gần nhất chỉ có {last} lựa chọn. Đồng chí nhắn một số từ 1 đến {last}, hoặc nhắn: thôi.";

    /// <summary>A number came while a newer question was on its way: nobody has seen that one yet.</summary>
    public const string NewerQuestion =
        "Có câu hỏi mới đang được gửi tới đồng chí, nên trợ lý chưa ghi số vừa nhắn. Đồng chí đọc câu mới rồi nhắn số; trả lời câu cũ thì nhắn bằng chữ.";

    /// <summary>To a leader, of a member whose messages the platform withholds.</summary>
    public static string NeedsAnotherWay(string name, string? phone) =>
        $"Ứng dụng nhắn tin không chuyển tin của đồng chí {name} tới trợ lý (tệp, danh thiếp, hoặc tài khoản bị hạn chế). "
        + $"Nếu đồng chí ấy không trả lời được bằng chữ, xin đồng chí gọi {phone ?? "điện (chưa có số)"} hoặc đưa phiếu giấy, rồi nhắn ví dụ: ghi hộ: 4 dự.";

    /// <summary>To who writes when the month's messages are used up.</summary>
    public static string LastWord(HelpingPerson? helper) =>
        "Tháng này trợ lý đã hết lượt gửi tin, đến đầu tháng sau mới trả lời được. Tin đồng chí nhắn trợ lý vẫn nhận. Cần trả lời ngay, xin đồng chí "
        + (helper is { Phone: { } phone, Name: var name } ? $"gọi {name}, số {phone}." : "gặp đồng chí bí thư.");

    public static string Unreadable(string kind) => kind switch
    {
        "voice" or "audio" or "video_note" =>
            "Trợ lý chưa nghe được tin thoại. Đồng chí chỉ cần nhắn chữ: có, hoặc vắng. Cần giúp, nhắn số 0.",
        "location" or "venue" => "Trợ lý không dùng vị trí. Đồng chí chỉ cần nhắn chữ: có, hoặc vắng. Cần giúp, nhắn số 0.",
        Messaging.IncomingContent.Unsupported.Withheld =>
            "Ứng dụng không chuyển nội dung tin này tới trợ lý. Đồng chí chỉ cần nhắn một con số, ví dụ 1. "
            + "Nếu nhắn số mà vẫn gặp câu này, xin gọi điện cho đồng chí bí thư, hoặc dùng phiếu giấy.",
        _ => "Trợ lý chưa đọc được loại tin này. Đồng chí nhắn bằng chữ giúp. Cần giúp, nhắn số 0.",
    };
}
