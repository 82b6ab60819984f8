using ChiBo.Core.Language;

namespace ChiBo.Core.Attendance;

/// <summary>What is asked about the replies to the next meeting.</summary>
public enum AskedOfNext
{
    /// <summary>What is recorded of who asks.</summary>
    OwnReply,

    /// <summary>Who comes, who stays away, how many.</summary>
    WhoComes,
}

/// <summary>
/// Reads "tôi báo vắng chưa", "tôi đã trả lời chưa", "bao nhiêu người đi", "ai báo vắng", with or without diacritics. Made of such words
/// alone: "bao nhiêu người dự thì họp được" asks for a rule, "ai vắng buổi trước" for what was.
/// </summary>
public static class NextMeetingQuestion
{
    private static readonly string[] s_answered =
        ["tra loi", "tra loi giay moi", "bao", "xac nhan", "dang ky", "nhan tin", "bao vang", "bao du", "bao nghi", "bao den", "bao muon", "xin vang", "xin nghi", "xin phep", "xin muon", "bao co", "bao di"];

    private static readonly string[] s_comes =
        ["di", "di hop", "du", "du hop", "den", "den hop", "tham gia", "tham du", "se di", "se du", "se den", "dong y", "vang", "vang mat", "vang hop", "nghi", "nghi hop", "muon", "den muon", "di muon", "chua tra loi", "chua bao", "chua xac nhan"];

    private static readonly string[] s_who =
        ["ai", "nhung ai", "may ai", "co ai", "co nhung ai", "dong chi nao", "nhung dong chi nao", "nguoi nao", "bao nhieu nguoi", "may nguoi", "bao nhieu dong chi", "may dong chi", "bao nhieu dang vien"];

    private static readonly string[] s_next =
        ["buoi toi", "hom toi", "lan toi", "ky toi", "sap toi", "buoi nay", "lan nay", "ky nay", "mai", "ngay mai", "toi mai", "sang mai", "hom nay", "toi nay", "buoi sau", "buoi hop", "cuoc hop", "buoi sap toi"];

    private static readonly string[] s_whether = ["chua", "gi", "la gi", "hay", "the nao"];

    private static readonly string[] s_small = ["hop", "buoi", "cuoc", "da", "co", "duoi", "trong", "chi bo", "to", "hien", "den gio", "tong cong", "tat ca"];

    private static readonly Phrasebook s_book = new(SmallWords.All, s_answered, s_comes, s_who, s_next, s_whether, s_small);

    /// <summary>Null for any other text.</summary>
    public static AskedOfNext? Read(string text)
    {
        if (s_book.Read(text) is not { Name: null, Numbers.Count: 0 } said || said.Phrases.Contains("thi"))
        {
            return null;
        }

        return said.Has(s_who) ? (said.Has(s_comes) || said.Has(s_answered) ? AskedOfNext.WhoComes : null)
            : said.Has(SmallWords.Self) && said.Has(s_answered) && said.Has(s_whether) ? AskedOfNext.OwnReply
            : null;
    }
}
