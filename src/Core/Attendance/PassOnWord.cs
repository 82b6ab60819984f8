using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Language;
using ChiBo.Core.Meetings;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Attendance;

/// <summary>"nhắn hộ bà Lan vắng": asked back by full name, kept as word passed on.</summary>
public sealed class PassOnWord(ChiBoDb db, Sheet sheet, RecordReply record)
{
    private const int MostCandidates = 4;

    /// <summary>Words that address people and are no part of a name.</summary>
    private static readonly HashSet<string> s_titles =
        ["ong", "ba", "co", "chu", "bac", "anh", "chi", "dong", "cu", "di", "cau", "mo", "o", "thim", "duong", "em", "dc", "vo", "chong", "toi", "tui", "nha"];

    /// <summary>Asks whom the word is about; nothing is recorded before the answer.</summary>
    public async Task Ask(Turn turn, WordPassedOn about, Meeting meeting)
    {
        var reply = about.Reported switch
        {
            ReplyLabel.WillAttend => Reply.WillAttend,
            ReplyLabel.WillBeLate => Reply.WillBeLate,
            ReplyLabel.WillBeAbsent => Reply.WillBeAbsent,
            _ => Reply.None,
        };
        var named = reply == Reply.None ? [] : await Named(about.Who, turn, meeting);
        if (named.Count == 0)
        {
            turn.Say(reply == Reply.None ? AttendanceTexts.OtherNotRecorded : AttendanceTexts.OtherUnknown(about.Who));
            return;
        }

        var data = new OtherReply(reply, about.Reason, meeting.Id.Value, [.. named.Select(l => l.Member.Value)]);
        var first = named[0].Invitee.Member;
        var labels = named.Count == 1 ? ["Phải"] : named.Select(l => $"{l.Invitee.Member.FullName}{(l.Invitee.Member.GroupName is { } g ? $", {g}" : "")}").ToList();
        await turn.Ask(
            named.Count == 1 ? AttendanceTexts.ForOther(first.FullName, first.GroupName, reply) : $"Đồng chí báo {AttendanceTexts.Word(reply)} giúp ai ạ?",
            new QuestionDraft(AttendanceChat.FeatureName, AttendanceChat.Other, data, [.. labels, "Người khác"], Once: true));
    }

    /// <summary>The person meant was chosen; the last choice is "somebody else".</summary>
    public async Task Record(Turn turn, OtherReply reply, int number)
    {
        if (number > reply.Candidates.Count)
        {
            turn.Say(AttendanceTexts.OtherNotRecorded);
            return;
        }

        var meeting = await db.Meetings().FindAsync([new MeetingId(reply.Meeting)], turn.Cancel);
        var member = new MemberId(reply.Candidates[number - 1]);
        var (outcome, before) = await record.Record(turn.Actor, meeting!, member, reply.Reply, reply.Reason, SaidBy.OtherMember, turn.Cancel);
        if (outcome != ReplyOutcome.Recorded)
        {
            turn.Say(outcome == ReplyOutcome.TooLate ? AttendanceTexts.TooLate(meeting!) : ConversationTexts.NotAllowed);
            return;
        }

        var name = (await sheet.Of(meeting!, turn.Cancel)).First(l => l.Member == member).Invitee.Member.FullName;
        turn.CanUndo(AttendanceChat.FeatureName, new List<ReplyBefore> { before! });
        turn.Say(AttendanceTexts.PassedOn(name, reply.Reply, reply.Reason));
    }

    /// <summary>Whether the words name somebody of that full name.</summary>
    public static bool Names(string who, string fullName) => NameIn(who) is { Count: > 0 } words && EndsWith(VietnameseText.Words(fullName), words);

    /// <summary>Whether a text speaks of more than one person: "ông Lâm đi, bà Tiến vắng", "bà Lan ốm, tôi đi".</summary>
    public static bool SpeaksOfSeveral(string text)
    {
        var words = VietnameseText.Words(text);
        return words.Where((word, at) => s_titles.Contains(word) && !(word == "chi" && at > 0 && words[at - 1] == "dong")).Count() > 1;
    }

    /// <summary>Whether a folded word addresses or names people without being a name.</summary>
    public static bool IsTitle(string word) => s_titles.Contains(word);

    /// <summary>Whether the sender speaks of himself too, so that a name in it may not be the one who is meant.</summary>
    public static bool SpeaksOfSelf(string text) => VietnameseText.Words(text).Any(word => word is "toi" or "tui" or "minh");

    /// <summary>"vợ tôi", "bà nhà tôi": on a shared phone one of its own.</summary>
    public static bool IsSpouse(string who) => NameIn(who).TrueForAll(w => w is "xa");

    private static List<string> NameIn(string who) => [.. VietnameseText.Words(who).Where(w => !s_titles.Contains(w))];

    private async Task<IReadOnlyList<SheetLine>> Named(string who, Turn turn, Meeting meeting)
    {
        var words = NameIn(who);
        return words.Count == 0
            ? []
            : [.. (await sheet.Of(meeting, turn.Cancel))
                .Where(l => !turn.People.Any(p => p.Is(l.Member)))
                .Where(l => EndsWith(VietnameseText.Words(l.Invitee.Member.FullName), words))
                .Take(MostCandidates)];
    }

    // "bà Lan", "Thị Lan" and the full name all mean "Trần Thị Lan": a Vietnamese name is called by its end.
    private static bool EndsWith(IReadOnlyList<string> name, List<string> words) =>
        name.Count >= words.Count && name.Skip(name.Count - words.Count).SequenceEqual(words);
}
