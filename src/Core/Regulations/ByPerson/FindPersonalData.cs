using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Language;
using ChiBo.Core.Members;

namespace ChiBo.Core.Regulations.ByPerson;

/// <summary>Finds what names a person in a text that others are to read: names on the branch's roster, however typed, and <see cref="PersonalWords"/>.</summary>
public sealed class FindPersonalData(Roster roster, BranchClock clock)
{
    /// <summary>Words before a given name that make it one: "bà Lan", "đồng chí Hòa".</summary>
    private static readonly HashSet<string> s_titles = ["chi", "ong", "ba", "anh", "bac", "co", "chu", "cu", "thay", "em", "chau"];

    /// <summary>What was found, as it stands in the text or on the roster, each once; empty where there is nothing.</summary>
    /// <param name="branch">Null for who belongs to none: then no roster is looked at.</param>
    public async Task<IReadOnlyList<string>> In(BranchId? branch, string text, CancellationToken cancel)
    {
        var named = branch is { } own ? await Named(own, text, cancel) : [];
        return [.. named.Concat(PersonalWords.In(text).Where(found => !named.Exists(name => found.Contains(name, StringComparison.OrdinalIgnoreCase)))).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private async Task<List<string>> Named(BranchId branch, string text, CancellationToken cancel)
    {
        var written = VietnameseText.Syllables(text);
        var plain = written.Select(VietnameseText.Fold).ToList();
        var unmarked = text.All(char.IsAscii);
        var found = new List<string>();
        foreach (var member in await roster.Of(branch, clock.Today, cancel))
        {
            var name = VietnameseText.Words(member.FullName);
            if (name.Count > 1 && Stands(name, plain))
            {
                found.Add(member.FullName);
            }
            else if (name.Count > 0 && Titled(name[^1], written, plain, unmarked) is { } titled)
            {
                found.Add(titled);
            }
        }

        return found;
    }

    private static bool Stands(IReadOnlyList<string> name, List<string> plain) =>
        Enumerable.Range(0, Math.Max(0, plain.Count - name.Count + 1)).Any(at => name.SequenceEqual(plain.Skip(at).Take(name.Count)));

    // "chú ý" names nobody called Ý: where a text has marks, a name has its capital.
    private static string? Titled(string given, IReadOnlyList<string> written, List<string> plain, bool unmarked)
    {
        for (var i = 1; i < plain.Count; i++)
        {
            if (plain[i] == given && s_titles.Contains(plain[i - 1]) && (unmarked || char.IsUpper(written[i][0])))
            {
                return i > 1 && plain[i - 2] == "dong" ? $"{written[i - 2]} {written[i - 1]} {written[i]}" : $"{written[i - 1]} {written[i]}";
            }
        }

        return null;
    }
}
