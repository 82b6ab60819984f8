using ChiBo.Core.Language;
using ChiBo.Core.Members;

namespace ChiBo.Core.Enrolment;

/// <summary>The words of a roster for standing, post, gender and yes.</summary>
public static class RosterWords
{
    /// <summary>Null for a word that is neither official nor probationary.</summary>
    public static Standing? Standing(string cell) => VietnameseText.Plain(cell) switch
    {
        "chinh thuc" or "ct" or "dvct" or "dang vien chinh thuc" or "dv chinh thuc" or "official" => Members.Standing.Official,
        "du bi" or "db" or "dvdb" or "dang vien du bi" or "dv du bi" or "probationary" => Members.Standing.Probationary,
        _ => null,
    };

    /// <summary>
    /// The highest of the posts named in a cell ("Chi ủy viên, tổ trưởng"), and whether others were named beside it.
    /// A deputy group leader (tổ phó) reads as group leader: he may do the same for his group. Null when any word is unknown.
    /// </summary>
    public static (Post Highest, bool Others)? Posts(string cell)
    {
        var posts = new List<Post>();
        foreach (var part in cell.Split([',', ';', '+', '/', '&', '\n']).SelectMany(part => part.Split(" kiêm ")))
        {
            if (Post(VietnameseText.Plain(part)) is not { } post)
            {
                return null;
            }

            posts.Add(post);
        }

        var held = posts.Where(post => post != Members.Post.None).Distinct().OrderDescending().ToList();
        return held.Count == 0 ? (Members.Post.None, false) : (held[0], held.Count > 1);
    }

    /// <summary>Null for a word that is neither man nor woman.</summary>
    public static Gender? Gender(string cell) => VietnameseText.Plain(cell) switch
    {
        "nam" or "ong" or "male" or "m" => Enrolment.Gender.Male,
        "nu" or "ba" or "female" or "f" => Enrolment.Gender.Female,
        _ => null,
    };

    /// <summary>A mark for yes: x, 1, có, a tick.</summary>
    public static bool IsMark(string cell) => cell is "✓" or "✔" or "√" or "+" || VietnameseText.Plain(cell) is "x" or "1" or "co" or "dung" or "mien" or "v";

    private static Post? Post(string words) => words switch
    {
        "bi thu" or "bi thu chi bo" or "bi thu chi uy" or "bt" => Members.Post.Secretary,
        "pho bi thu" or "pho bi thu chi bo" or "pbt" or "pho bt" => Members.Post.DeputySecretary,
        "chi uy vien" or "chi uy" or "uy vien" or "uy vien chi uy" or "cuv" or "uv" or "cap uy vien" or "cap uy" => Members.Post.BranchCommitteeMember,
        "" or "khong" or "khong co" or "dang vien" or "dv" => Members.Post.None,
        _ when GroupLeader(words) => Members.Post.PartyGroupLeader,
        _ => null,
    };

    private static bool GroupLeader(string words)
    {
        var rest = words.StartsWith("to truong", StringComparison.Ordinal) ? words["to truong".Length..]
            : words.StartsWith("to pho", StringComparison.Ordinal) ? words["to pho".Length..]
            : words.StartsWith("pho to truong", StringComparison.Ordinal) ? words["pho to truong".Length..]
            : null;
        return rest is not null && rest.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => word is "to" or "dang" or "so" || word.All(char.IsAsciiDigit));
    }
}
