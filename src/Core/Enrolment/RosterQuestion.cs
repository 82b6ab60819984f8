using ChiBo.Core.Language;

namespace ChiBo.Core.Enrolment;

/// <summary>What of the roster is asked for.</summary>
public enum RosterWish
{
    /// <summary>How many members the branch, or a group, has.</summary>
    Count,

    /// <summary>Who holds a post.</summary>
    Holder,

    /// <summary>The telephone number of who holds a post.</summary>
    HolderPhone,

    /// <summary>To which group one belongs, and one's number on the roster.</summary>
    OwnPlace,

    /// <summary>Phone, age, address, papers of another person.</summary>
    Another,

    /// <summary>Who has paid: kept nowhere here.</summary>
    DuesPaid,
}

/// <summary>A post that is asked for.</summary>
public enum AskedPost
{
    Secretary,
    Deputy,
    Committee,
    GroupLeader,
}

/// <summary>
/// Reads "chi bộ có bao nhiêu đảng viên", "ai là bí thư", "số điện thoại bí thư", "tôi thuộc tổ mấy", "số điện thoại bà Lan", "ai chưa đóng
/// đảng phí". Made of such words alone: "chi bộ có bao nhiêu đảng viên thì bầu chi ủy" asks for a rule.
/// </summary>
/// <param name="Name">Who is named, as typed; null for nobody.</param>
public sealed record RosterQuestion(RosterWish Wish, AskedPost? Post = null, string? Name = null, bool OfGroup = false)
{
    private static readonly string[] s_howMany = ["bao nhieu", "may", "bao nhieu nguoi", "may nguoi", "tong so", "si so", "quan so"];
    private static readonly string[] s_members = ["dang vien", "dong chi", "nguoi", "bao nhieu nguoi", "may nguoi", "si so", "quan so", "thanh vien"];
    private static readonly string[] s_branch = ["chi bo", "chi bo minh", "chi bo toi", "chi bo ta", "khoi minh", "khoi"];
    private static readonly string[] s_group = ["to", "to dang", "to toi", "to minh"];
    private static readonly string[] s_who = ["ai", "la ai", "ten gi", "ten la gi", "nhung ai", "dong chi nao", "gom nhung ai", "gom ai"];
    private static readonly string[] s_phone = ["so dien thoai", "dien thoai", "so may", "so lien lac", "so zalo"];
    private static readonly string[] s_private = ["dia chi", "nha o dau", "o dau", "nam sinh", "sinh nam nao", "bao nhieu tuoi", "ly lich", "ho so", "ma moi", "ngay sinh", "luong huu", "que", "can cuoc", "so can cuoc", "bi ky luat", "ky luat", "benh gi", "om gi", "du bi hay chinh thuc"];
    private static readonly string[] s_place = ["to may", "to nao", "to dang nao", "to dang may", "to so may", "so thu tu", "so may trong danh sach"];
    private static readonly string[] s_belong = ["thuoc", "sinh hoat", "dang o"];
    private static readonly string[] s_dues = ["dang phi"];
    private static readonly string[] s_paid = ["dong", "nop", "chua dong", "chua nop", "da dong", "da nop", "no", "con no", "thieu", "con thieu", "dang no", "dong du", "nop du"];
    private static readonly string[] s_whose = ["ai", "nhung ai", "dong chi nao", "nguoi nao", "may ai"];
    private static readonly string[] s_small = ["co", "chua", "khong", "thang nay", "thang truoc", "nam nay", "hien", "hien nay", "hien gio", "bay gio", "tat ca", "tong cong", "trong", "o", "gui", "lay", "nao", "may thang", "cac", "nhung", "khoi", "het", "la gi", "gi", "so", "goi", "thang", "bao nhieu"];

    private static readonly Dictionary<AskedPost, string[]> s_posts = new()
    {
        [AskedPost.Deputy] = ["pho bi thu"],
        [AskedPost.Secretary] = ["bi thu", "bi thu chi bo", "bt"],
        [AskedPost.Committee] = ["chi uy", "chi uy vien", "ban chi uy", "cap uy chi bo"],
        [AskedPost.GroupLeader] = ["to truong", "to pho", "to truong to dang", "to truong to toi", "to truong to minh"],
    };

    private static readonly Phrasebook s_book = new(
        SmallWords.All, s_howMany, s_members, s_branch, s_group, s_who, s_phone, s_private, s_place, s_belong, s_dues, s_paid, s_whose, s_small, s_posts.Values.SelectMany(p => p));

    /// <summary>Null for any other text.</summary>
    public static RosterQuestion? Read(string text)
    {
        if (s_book.Read(text) is not { } said)
        {
            return null;
        }

        AskedPost? post = s_posts.Where(p => AsksOf(said, p.Value)).Select(p => (AskedPost?)p.Key).FirstOrDefault();
        return said.Has(s_dues) ? Dues(said)
            : said.Name is not null ? (said.Has(s_phone) || said.Has(s_private) ? new RosterQuestion(RosterWish.Another, Name: said.Name) : null)
            : post is not null && (said.Has(s_phone) || (said.Phrases.Contains("so") && !said.Has(s_howMany))) ? new RosterQuestion(RosterWish.HolderPhone, post)
            : post is not null && (AsksWho(said) || said.Phrases.Contains("ten")) ? new RosterQuestion(RosterWish.Holder, post)
            : said.Has(s_place) && said.Has(SmallWords.Self) ? new RosterQuestion(RosterWish.OwnPlace)
            : said.Has(s_howMany) && said.Has(s_members) && (said.Has(s_branch) || said.Has(s_group)) && post is null && said.Phrases.Contains("co") | said.Has(["si so", "quan so", "tong so"])
                ? new RosterQuestion(RosterWish.Count, OfGroup: said.Has(s_group) && !said.Has(s_branch))
            : null;
    }

    // "bí thư ơi", "thưa bí thư" call him.
    private static bool AsksOf(Phrasebook.Reading said, string[] post) =>
        said.Phrases.Where((phrase, i) => post.Contains(phrase) && said.Phrases.ElementAtOrDefault(i + 1) != "oi" && (i == 0 || said.Phrases[i - 1] != "thua")).Any();

    // "không ai trông" says that there is nobody.
    private static bool AsksWho(Phrasebook.Reading said) =>
        said.Phrases.Where((phrase, i) => s_who.Contains(phrase) && (i == 0 || said.Phrases[i - 1] is not ("khong" or "chua"))).Any();

    // "đóng đảng phí bao nhiêu", "không đóng đảng phí" ask for the rule.
    private static RosterQuestion? Dues(Phrasebook.Reading said)
    {
        var whose = said.Name is not null || said.Has(s_whose) || said.Has(SmallWords.Self);
        var asks = said.Phrases.Contains("chua") || said.Has(["chua dong", "chua nop", "da dong", "da nop", "no", "con no", "dang no", "thieu", "con thieu"]);
        return whose && asks && said.Has(s_paid) && !said.Phrases.Contains("khong") ? new RosterQuestion(RosterWish.DuesPaid, Name: said.Name) : null;
    }
}
