using System.Collections.Frozen;
using ChiBo.Core.Language;

namespace ChiBo.Core.Attendance.Reading;

/// <summary>"muon" without its marks: "muốn" before what is wanted, else "muộn"; and the "toi" and "ra khoi" that look like its phrases.</summary>
internal static class BareWant
{
    // What follows "muộn", in unmarked letters; before anything else it is "muốn".
    private static readonly FrozenSet<string> s_afterLate = """
        a ah nhe nha nghe hi ty ti chut xiu it mot hai ba bon nam sau muoi vai may khoang tam do chung hon gio phut tieng nua lam qua roi thoi duoc vi do tai nen
        hop cac bac anh chi em ong chu co moi nghen hen luc dau cung nhung ma hoac nhieu hay chang day
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_left = "dang nha chi lang xa huyen tinh hang nganh doan hoi nhom to khu".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The term that starts at a word, where it is one of these; else null.</summary>
    public static Term? At(Utterance said, int at) => said.Words[at] switch
    {
        { IsBare: true, Fold: "muon" } when IsWant(said, at) => new Term(Sense.Want, at, 1, "muốn"),
        { IsBare: true, Fold: "toi" } when IsBare(said, at + 1, "muon") && IsWant(said, at + 1) => new Term(Sense.Self, at, 1, "tôi"),
        { IsBare: true, Fold: "ra" } when IsBare(said, at + 1, "khoi") && at + 2 < said.Words.Count && s_left.Contains(said.Words[at + 2].Fold) => new Term(Sense.Other, at, 1, "ra"),
        _ => null,
    };

    private static bool IsWant(Utterance said, int at)
    {
        var next = at + 1 < said.Words.Count ? said.Words[at + 1] : null;
        var late = at > 0 && said.Words[at - 1].Fold is "den" or "ra" or "hoi" or "se" or "bi" or "ve";
        return !late && next is { Kind: WordKind.Word } && !s_afterLate.Contains(next.Fold) && !(next.Fold == "dong" && at + 2 < said.Words.Count && said.Words[at + 2].Fold == "chi");
    }

    private static bool IsBare(Utterance said, int at, string fold) => at < said.Words.Count && said.Words[at].IsBare && said.Words[at].Fold == fold;
}
