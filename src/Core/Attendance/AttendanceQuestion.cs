using ChiBo.Core.Language;

namespace ChiBo.Core.Attendance;

/// <summary>Whose coming and staying away is asked about.</summary>
public enum AskedAbout
{
    Oneself,

    /// <summary>One other person, named or not.</summary>
    Another,

    /// <summary>"Ai": nobody in particular.</summary>
    Anybody,
}

/// <summary>
/// Reads "tôi vắng mấy buổi năm nay", "tháng trước tôi có mặt không", "ông An vắng mấy buổi", "ai hay vắng", with or without diacritics.
/// Made of such words alone: "vắng mấy buổi thì bị kỷ luật" asks for a rule.
/// </summary>
/// <param name="Name">Who is named, as typed; null for nobody.</param>
/// <param name="From">First day asked about; null with <paramref name="OnlyLast"/>.</param>
/// <param name="OnlyLast">The last meeting is meant.</param>
public sealed record AttendanceQuestion(AskedAbout About, string? Name, DateOnly From, DateOnly To, bool OnlyLast)
{
    private static readonly string[] s_came = ["di hop", "di", "du", "du hop", "tham gia", "tham du", "co mat", "di sinh hoat", "du sinh hoat", "sinh hoat", "diem danh"];
    private static readonly string[] s_missed = ["vang", "vang mat", "vang hop", "nghi", "nghi hop", "nghi sinh hoat", "muon", "den muon", "di muon", "bo hop"];
    private static readonly string[] s_howMany = ["may buoi", "may lan", "may ky", "may hom", "may cuoc", "bao nhieu buoi", "bao nhieu lan", "bao nhieu ky", "bao nhieu cuoc", "bao nhieu hom", "bao nhieu"];
    private static readonly string[] s_whether = ["khong", "chua", "hong"];
    private static readonly string[] s_last = ["hom truoc", "buoi truoc", "ky truoc", "lan truoc", "buoi vua roi", "hom vua roi", "ky vua roi", "vua roi", "buoi gan nhat", "hom qua", "buoi hom qua", "buoi cuoi"];
    private static readonly string[] s_lastMonth = ["thang truoc", "thang vua roi", "thang roi", "thang vua qua"];
    private static readonly string[] s_thisMonth = ["thang nay"];
    private static readonly string[] s_lastYear = ["nam ngoai", "nam truoc", "nam roi"];
    private static readonly string[] s_thisYear = ["nam nay", "tu dau nam", "dau nam", "ca nam", "trong nam", "den nay", "den gio", "tu truoc den nay", "tu truoc den gio"];
    private static readonly string[] s_anybody = ["ai", "nhung ai", "may ai", "dong chi nao", "nguoi nao", "co ai", "nhung dong chi nao"];
    private static readonly string[] s_often = ["nhieu nhat", "hay", "thuong", "it nhat", "nhieu"];
    private static readonly string[] s_kin = ["vo toi", "chong toi", "vo em", "chong em", "nha toi", "ba nha toi", "ong nha toi", "ba xa", "ong xa"];
    private static readonly string[] s_small = ["hop", "buoi", "cuoc", "co", "duoc ghi", "ghi", "da", "bi ghi", "chi bo", "to", "to dang", "tat ca", "tong cong", "tong", "cong", "het", "trong", "thang", "nam", "nhung", "cac", "deu", "hien"];

    private static readonly Phrasebook s_book = new(
        SmallWords.All, s_came, s_missed, s_howMany, s_whether, s_last, s_lastMonth, s_thisMonth, s_lastYear, s_thisYear, s_anybody, s_often, s_kin, s_small);

    /// <summary>Null for any other text.</summary>
    public static AttendanceQuestion? Read(string text, DateOnly today)
    {
        if (s_book.Read(text) is not { } said || !(said.Has(s_came) || said.Has(s_missed)))
        {
            return null;
        }

        var (from, to) = Span(said, today) ?? (new DateOnly(today.Year, 1, 1), today);
        var last = said.Has(s_last);
        var timed = last || Span(said, today) is not null;
        if (said.Has(s_anybody))
        {
            return timed || said.Has(s_often) || said.Has(s_howMany) ? new AttendanceQuestion(AskedAbout.Anybody, null, from, to, last) : null;
        }

        var asks = said.Has(s_howMany) || (timed && said.Has(s_whether));
        var about = said.Name is not null || said.Has(s_kin) ? AskedAbout.Another
            : said.Has(SmallWords.Self) || (said.Has(s_howMany) && said.Phrases.Contains("roi")) ? AskedAbout.Oneself
            : (AskedAbout?)null;
        return asks && about is { } whom ? new AttendanceQuestion(whom, said.Name, from, to, last) : null;
    }

    private static (DateOnly From, DateOnly To)? Span(Phrasebook.Reading said, DateOnly today)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        return said.Has(s_lastMonth) ? (month.AddMonths(-1), month.AddDays(-1))
            : said.Has(s_thisMonth) ? (month, today)
            : said.Has(s_lastYear) ? (new DateOnly(today.Year - 1, 1, 1), new DateOnly(today.Year - 1, 12, 31))
            : said.Numbers is [>= 2000 and <= 2100 and var year] && year <= today.Year ? (new DateOnly(year, 1, 1), year == today.Year ? today : new DateOnly(year, 12, 31))
            : said.Numbers is [>= 1 and <= 12 and var number] && said.Phrases.Contains("thang") ? OfMonth(number, today)
            : said.Has(s_thisYear) ? (new DateOnly(today.Year, 1, 1), today)
            : null;
    }

    // "tháng 11": the last one that has begun.
    private static (DateOnly From, DateOnly To) OfMonth(int number, DateOnly today)
    {
        var first = new DateOnly(number > today.Month ? today.Year - 1 : today.Year, number, 1);
        return (first, first.AddMonths(1).AddDays(-1));
    }
}
