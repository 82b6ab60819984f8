using ChiBo.Core.Calendar;

namespace ChiBo.Core.Meetings;

/// <summary>
/// A meeting as a secretary types it: "họp chuyên đề thứ 6 tuần sau 19h30 tại nhà văn hóa". What was not said is null.
/// </summary>
/// <param name="Kind">The kind, where a word for it was used.</param>
/// <param name="When">Date and time with their faults.</param>
/// <param name="Place">The place as typed, at most 200 characters.</param>
public sealed record MeetingPhrase(MeetingKind? Kind, When When, string? Place)
{
    /// <summary>Reads a sentence, with or without diacritics, seen from <paramref name="now"/> (wall time of the branch).</summary>
    public static MeetingPhrase Read(string text, DateTime now)
    {
        var split = PlacePhrase.Split(text, now);
        return new MeetingPhrase(KindIn(split.Rest), ReadWhen.Read(split.Rest, now), split.Place);
    }

    /// <summary>The kind of meeting a text names; null where it names none.</summary>
    public static MeetingKind? KindIn(string text)
    {
        var typed = new TypedText(text);
        for (var i = 0; i + 1 < typed.Count; i++)
        {
            var kind = KindAt(typed, i);
            if (kind is not null)
            {
                return kind;
            }
        }

        return null;
    }

    private static MeetingKind? KindAt(TypedText text, int i) => (text.At(i), text.At(i + 1)) switch
    {
        ("thuong", "ky") or ("dinh", "ky") or ("thuong", "le") => MeetingKind.Regular,
        ("chuyen", "de") => MeetingKind.Thematic,
        ("dot", "xuat") or ("bat", "thuong") => MeetingKind.Extraordinary,
        ("dai", "hoi") => MeetingKind.Congress,

        // "chi ủy mời họp" names who invites; "họp chi ủy" what meets.
        ("hop", "chi") or ("hoat", "chi") or ("hop", "cap") when text.Is(i + 2, "uy") => MeetingKind.BranchCommittee,
        ("hop", "ban") when text.Is(i + 2, "chi") && text.Is(i + 3, "uy") => MeetingKind.BranchCommittee,
        _ => null,
    };
}
