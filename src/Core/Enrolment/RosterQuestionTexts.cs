using ChiBo.Core.Members;

namespace ChiBo.Core.Enrolment;

/// <summary>What is said to who asks about the roster.</summary>
public static class RosterQuestionTexts
{
    public const string NotAboutOthers =
        "Thông tin riêng của đồng chí khác, trợ lý không đưa ra. Cần liên lạc, đồng chí nhắn số 0 để đồng chí bí thư giúp.";

    public const string DuesNotKept =
        "Trợ lý không lưu việc đóng đảng phí của ai. Đồng chí hỏi đồng chí được giao thu đảng phí; cần giúp, nhắn số 0.";

    public static string Nobody(string name) => $"Danh sách chi bộ không có ai tên {name}. Đồng chí nhắn lại cả họ tên giúp.";

    /// <summary>"Chi bộ Khối Mẫu 5 có 38 đảng viên: 36 chính thức, 2 dự bị."</summary>
    public static string Count(string whole, IReadOnlyList<RosterEntry> entries)
    {
        var here = entries.Where(e => e.Counting != Counting.TemporarilyHere).ToList();
        var probationary = here.Count(e => e.Standing == Standing.Probationary);
        var guests = entries.Count - here.Count;
        var extra = new List<string> { $"{here.Count - probationary} chính thức" };
        Add(extra, probationary, "dự bị");
        var exempt = here.Count(e => e.Counting == Counting.Exempt);
        return $"{whole} có {here.Count} đảng viên: {string.Join(", ", extra)}"
            + (exempt == 0 ? "" : $"; trong đó {exempt} được miễn sinh hoạt") + (guests == 0 ? "." : $"; ngoài ra {guests} sinh hoạt tạm thời đến.");
    }

    /// <summary>Who holds a post; with the number where it was asked for.</summary>
    public static string Holders(AskedPost post, IReadOnlyList<RosterEntry> holders, bool withPhone)
    {
        if (holders.Count == 0)
        {
            return $"Danh sách chi bộ chưa ghi ai là {Name(post)}. Cần giúp, đồng chí nhắn số 0.";
        }

        // Of the secretary and his deputy the number is there for everybody; others give theirs themselves.
        var lines = holders.Select(h =>
            $"{char.ToUpperInvariant(Title(h.Post)[0])}{Title(h.Post)[1..]}: đồng chí {h.FullName}"
            + (!withPhone ? "" : h.Post < Post.DeputySecretary ? "" : h.Phone is { } phone ? $", số {PhoneNumber.Parse(phone)}" : ", chưa có số điện thoại") + ".");
        return $"{string.Join('\n', lines)}\nNhắn cho người phụ trách, đồng chí nhắn số 0.";
    }

    public static string Place(RosterEntry entry, bool byName) =>
        $"{(byName ? $"Đồng chí {entry.FullName}" : "Đồng chí")} {(entry.GroupName is { } group ? $"thuộc {char.ToLowerInvariant(group[0])}{group[1..]}" : "chưa được xếp vào tổ nào")}, số {entry.Number} trong danh sách chi bộ.";

    /// <summary>What a leader sees of one of his members.</summary>
    public static string ForLeader(RosterEntry entry) =>
        $"{entry.Number}. {entry.FullName}{(entry.GroupName is { } group ? $", {group}" : "")}: {(entry.Phone is { } phone ? PhoneNumber.Parse(phone).ToString() : "chưa có số điện thoại")}.";

    private static void Add(List<string> parts, int count, string what)
    {
        if (count > 0)
        {
            parts.Add($"{count} {what}");
        }
    }

    private static string Name(AskedPost post) => post switch
    {
        AskedPost.Secretary => "bí thư",
        AskedPost.Deputy => "phó bí thư",
        AskedPost.Committee => "chi ủy viên",
        AskedPost.GroupLeader => "tổ trưởng",
    };

    private static string Title(Post post) => post switch
    {
        Post.Secretary => "bí thư",
        Post.DeputySecretary => "phó bí thư",
        Post.BranchCommitteeMember => "chi ủy viên",
        Post.PartyGroupLeader => "tổ trưởng, tổ phó",
        Post.None => "đảng viên",
    };
}
