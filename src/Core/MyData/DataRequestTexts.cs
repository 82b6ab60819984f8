using ChiBo.Core.Calendar;

namespace ChiBo.Core.MyData;

/// <summary>The wording of requests about a person's data, for him and for whoever does them.</summary>
public static class DataRequestTexts
{
    public const string RequestDone = "Đã ghi: yêu cầu này đã làm xong.";

    public const string RequestKept = "Yêu cầu vẫn chờ đồng chí. Trợ lý sẽ nhắc lại trong phần việc hôm nay.";

    /// <summary>The choices of the secretary under a request.</summary>
    public static IReadOnlyList<string> RequestChoices { get; } = ["Đã làm xong", "Để sau"];

    /// <summary>The person's request is on its way.</summary>
    /// <param name="passed">What became of passing it to a person, as a sentence.</param>
    public static string Requested(DataRequestKind kind, DateOnly dueOn, string passed)
    {
        var what = kind switch
        {
            DataRequestKind.Correction => "sửa thông tin",
            DataRequestKind.Export => "xin bản đầy đủ (tệp do quản trị xuất)",
            DataRequestKind.Erasure => "xóa dữ liệu",
        };
        return $"Đã ghi yêu cầu {what}, chậm nhất ngày {DateWords.Date(dueOn)} phải làm xong. {passed}";
    }

    /// <summary>Whom it went to, or that somebody must be called.</summary>
    public static string Receiver(string? named) => named is null
        ? "Chưa chuyển được tới ai; đồng chí báo trực tiếp đồng chí bí thư giúp."
        : $"Trợ lý chuyển tới {named}.";

    /// <summary>What the receiver reads.</summary>
    public static string ForReceiver(DataRequestKind kind, string name, DateOnly dueOn, string? words) => kind switch
    {
        DataRequestKind.Correction => $"Đề nghị sửa thông tin của đồng chí {name}: {words} (hạn {DateWords.Date(dueOn)})",
        DataRequestKind.Export => $"Đề nghị xuất toàn bộ dữ liệu của đồng chí {name} ra tệp; việc này do quản trị làm (hạn {DateWords.Date(dueOn)})",
        DataRequestKind.Erasure => $"Đề nghị xóa dữ liệu của đồng chí {name}; việc này do quản trị làm (hạn {DateWords.Date(dueOn)})",
    };

    /// <summary>A line of the secretary's day.</summary>
    public static string Task(DataRequestKind kind, string name, DateOnly dueOn)
    {
        var what = kind switch
        {
            DataRequestKind.Correction => "Sửa thông tin",
            DataRequestKind.Export => "Xuất dữ liệu",
            DataRequestKind.Erasure => "Xóa dữ liệu",
        };
        return $"{what}: {name}, hạn {DateWords.ShortDate(dueOn)}";
    }

    /// <summary>What the secretary can do about a request.</summary>
    public static string HowToDo(DataRequestKind kind, string name, Guid member) => kind switch
    {
        DataRequestKind.Correction => $"Đồng chí {name} xin sửa thông tin. Đồng chí sửa trong tệp danh sách rồi gửi lại tệp cho trợ lý.",
        DataRequestKind.Export => $"Đồng chí {name} xin bản đầy đủ dữ liệu. Quản trị chạy lệnh: member export {member} --out TỆP, rồi trao tệp tận tay.",
        DataRequestKind.Erasure => $"Đồng chí {name} xin xóa dữ liệu. Quản trị chạy lệnh: member erase {member}. Xóa rồi việc này tự hết.",
    };
}
