using ChiBo.Core.Language;

namespace ChiBo.Core.Attendance.Reading;

/// <summary>The words beside roster numbers: which mark they name and what reason is left.</summary>
/// <param name="Kind">The mark, or null when the words name none.</param>
/// <param name="Reason">The words left, spelled with marks where known.</param>
/// <param name="KnowsReason">Whether the left words are a known reason.</param>
/// <param name="IsRest">"còn lại", "tất cả".</param>
/// <param name="IsPhone">"ghi hộ".</param>
internal sealed record MarkWords(MarkKind? Kind, string? Reason, bool KnowsReason, bool IsRest, bool IsPhone)
{
    private static readonly (string[] Words, MarkKind? Kind, string Role)[] Phrases = Parse("""
        unexcused: vang khong ly do, vang khong li do, khong ly do, khong li do, vo ly do, khong phep, khong xin phep, vang khong phep, nghi khong phep, nghi khong ly do, vang vo ly do
        excused: vang mat, vang co ly do, vang co phep, co ly do, co phep, xin phep vang, xin phep nghi, xin phep, xin vang, xin nghi, vang, nghi, bao vang, khong du, khong den, khong di, khong co mat, khong tham gia, khong du duoc, khong den duoc, khong di duoc, vm, kp, absent
        late: den muon, den tre, den cham, toi tre, toi muon, di muon, vao muon, muon, tre, cham, den sau
        present: co mat, co du, da co mat, tham du, tham gia, du, den, di, du du, co, den du, di hop, khong vang, dung gio, co den, co di
        rest: con lai, so con lai, tat ca, moi nguoi, nhung nguoi con lai, cac dong chi con lai, con lai deu, tat ca deu, ca chi bo, ai cung
        phone: ghi ho, ghi giup, ghi qua dien thoai, qua dien thoai, goi dien, dien thoai, bao ho, tra loi ho
        idle: vi, do, bi, ly do, roi, nhe, a, cho, deu, het, ghi, danh dau, va, nguoi, cac
        """);

    /// <summary>Reads a run of words.</summary>
    public static MarkWords Read(List<Word> words)
    {
        MarkKind? kind = null;
        var said = Utterance.Of(words);
        var (rest, phone) = (false, false);
        var left = new List<Word>();
        for (var at = 0; at < words.Count;)
        {
            var (length, found, role) = FindAt(said, at);
            if (length == 0 || (role is "present" && kind is not null) || (role is "idle" && left.Count > 0 && at + 1 < words.Count))
            {
                var taken = Math.Max(1, Wording.ReasonAt(said, at));
                left.AddRange(words.GetRange(at, taken));
                at += taken;
                continue;
            }

            (rest, phone) = (rest || role is "rest", phone || role is "phone");
            kind = Stronger(kind, found);
            at += length;
        }

        var reason = Utterance.Of(left);
        var known = Wording.KnowsReason(reason);
        return new MarkWords(kind, left.Count == 0 ? null : Wording.Of(reason), known, rest, phone);
    }

    // "vắng" followed by "không lý do" is one mark, and so is "xin phép" followed by "đến muộn".
    private static MarkKind? Stronger(MarkKind? before, MarkKind? found) => (before, found) switch
    {
        (_, null) => before,
        (MarkKind.UnexcusedAbsence, _) => before,
        (MarkKind.Late, MarkKind.ExcusedAbsence) => before,
        _ => found,
    };

    private static (int Length, MarkKind? Kind, string Role) FindAt(Utterance said, int at)
    {
        var words = said.Words;
        // Written in full with marks, "đi làm" or "đến kỳ" is a reason and no mark.
        if (Wording.ReasonAt(said, at) > 1)
        {
            return (0, null, "");
        }

        var best = (Length: 0, Kind: (MarkKind?)null, Role: "");
        foreach (var (phrase, kind, role) in Phrases)
        {
            if (phrase.Length > best.Length && at + phrase.Length <= words.Count
                && !phrase.Where((fold, i) => !string.Equals(words[at + i].Fold, fold, StringComparison.Ordinal)).Any())
            {
                best = (phrase.Length, kind, role);
            }
        }

        return best;
    }

    private static (string[] Words, MarkKind? Kind, string Role)[] Parse(string table) =>
    [
        .. from line in table.Split('\n')
           let colon = line.IndexOf(':', StringComparison.Ordinal)
           let role = line[..colon].Trim()
           from phrase in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries)
           select (phrase.Split(' '), KindOf(role), role),
    ];

    private static MarkKind? KindOf(string role) => role switch
    {
        "unexcused" => MarkKind.UnexcusedAbsence,
        "excused" => MarkKind.ExcusedAbsence,
        "late" => MarkKind.Late,
        "present" => MarkKind.Present,
        _ => null,
    };
}
