using ChiBo.Core.Language;

namespace ChiBo.Core.Notices;

/// <summary>Knows "có thông báo gì mới không", "tôi đã rõ thông báo chưa", "thông báo mới nhất là gì": a member's question about what was sent to him.</summary>
public static class NoticeQuestion
{
    private static readonly string[] s_notice = ["thong bao"];
    private static readonly string[] s_asking = ["gi", "nao", "khong", "chua", "la gi", "noi gi", "noi dung gi", "gi moi", "moi nhat", "gan nhat", "gan day", "bao nhieu", "may", "xem lai", "doc lai"];
    private static readonly string[] s_small = ["co", "moi", "da", "ro", "chua ro", "doc", "con", "nhan", "nhan duoc", "gui", "gui toi", "cua", "chi bo", "bi thu", "hom nay", "tuan nay", "nhung", "cac", "cai", "nhat", "lai", "noi dung"];

    private static readonly Phrasebook s_book = new(SmallWords.All, s_notice, s_asking, s_small);

    /// <summary>Whether a text is such a question; with or without diacritics.</summary>
    public static bool IsIn(string text) => s_book.Read(text, 14) is { Name: null } said && said.Has(s_notice) && said.Has(s_asking) && !said.Has(["ai"]);
}
