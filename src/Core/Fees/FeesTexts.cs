using System.Globalization;

namespace ChiBo.Core.Fees;

/// <summary>What a leader reads about fees.</summary>
public static class FeesTexts
{
    /// <summary>How to switch it on; one sentence for other features too.</summary>
    public const string HowToSwitchOn = "đồng chí nhắn: trả phí Zalo tối đa 50.000 đồng một tháng";

    private const string WhatIsPaid = "Zalo lấy phí khi nhắn cho đồng chí đã quá 48 giờ chưa nhắn lại trợ lý.";

    private const string NoChannel = " Hiện trợ lý chưa nối Zalo OA nào được phép gửi tin có phí; mức này dùng khi quản trị bật.";

    private const string IfWrong = " Nếu chưa đúng, đồng chí nhắn: sai rồi.";

    public static readonly string AskAmount =
        $"Đồng chí cho biết mức tối đa một tháng (từ {Dong(SetCeiling.Bounds.Least)} đến {Dong(SetCeiling.Bounds.Most)}), ví dụ nhắn: trả phí Zalo tối đa 50.000 đồng một tháng.";

    /// <summary>An amount as people write it: "50.000 đồng".</summary>
    public static string Dong(int dong) => dong.ToString("N0", CultureInfo.GetCultureInfo("vi-VN")) + " đồng";

    /// <summary>Said back after a change.</summary>
    public static string Changed(BranchFees fees) => fees.Ceiling is { } ceiling
        ? $"Đã bật trả phí Zalo, tối đa {Dong(ceiling)} một tháng; tháng này đã chi {Dong(fees.Spent)}. {WhatIsPaid}{(fees.TakesFees ? "" : NoChannel)}{IfWrong}"
        : $"Đã tắt trả phí Zalo. Đồng chí nào quá 48 giờ chưa nhắn lại trợ lý thì cần gọi điện.{IfWrong}";

    /// <summary>After "sai rồi".</summary>
    public static string TakenBack(int? ceiling) => ceiling is { } dong
        ? $"Đã trở lại mức trước: trả phí Zalo tối đa {Dong(dong)} một tháng."
        : "Đã trở lại như trước: không trả phí Zalo.";

    public static string Stand(BranchFees fees) => fees.Ceiling is { } ceiling
        ? $"Tháng này chi bộ đã chi {Dong(fees.Spent)} cho tin Zalo có phí, trong mức tối đa {Dong(ceiling)}. Muốn dừng, đồng chí nhắn: tắt trả phí Zalo."
        : $"Chi bộ chưa bật trả phí Zalo; tháng này đã chi {Dong(fees.Spent)}. {WhatIsPaid} Muốn bật, {HowToSwitchOn}.";
}
