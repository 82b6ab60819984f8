using ChiBo.Core.Conversations;
using ChiBo.Core.Meetings;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Attendance;

/// <summary>Who a check-in is about; stored with the question.</summary>
/// <param name="ByCode">A right code came before the question.</param>
public sealed record CheckInQuestion(Guid Meeting, IReadOnlyList<Guid> Members, bool ByCode);

/// <summary>Asks those expected to check in, where there are buttons; elsewhere the code read aloud is enough and nothing is sent.</summary>
public sealed class PutCheckIn(Accounts accounts, Channels channels, Ask ask, Outbox outbox)
{
    /// <summary>A check-in after that makes no sense.</summary>
    private static readonly TimeSpan s_holds = TimeSpan.FromHours(3);

    /// <summary>One question per chat; who said he stays away is left in peace. Returns how many.</summary>
    public async Task<int> Send(Meeting meeting, IReadOnlyList<SheetLine> lines, DateTimeOffset now, CancellationToken cancel)
    {
        var expected = lines.Where(l => l.Invitee.Asked && l.Record.ReplyFor(meeting) != Reply.WillBeAbsent).ToList();
        var chats = await accounts.Of([.. expected.Select(l => l.Member)], cancel);
        var sent = 0;
        foreach (var group in expected.Where(l => chats.ContainsKey(l.Member)).GroupBy(l => chats[l.Member]))
        {
            var once = $"rollcall:{meeting.Id}:{group.Key}";
            if (channels.TraitsOf(group.Key).Buttons && !await outbox.WasWritten(once, cancel))
            {
                IReadOnlyList<SheetLine> people = [.. group];
                await ask.Put(
                    group.Key, new OutgoingMessage(CheckInTexts.AskCheckIn(meeting, Names(people))), DraftFor(meeting, people, byCode: false),
                    new Postage(Lane.CheckIn, new Subject("rollcall", meeting.Id.Value), NotAfter: now + s_holds, Once: once), people[0].Member, cancel);
                sent++;
            }
        }

        return sent;
    }

    /// <summary>The question with its choices, each of several by name.</summary>
    public static QuestionDraft DraftFor(Meeting meeting, IReadOnlyList<SheetLine> people, bool byCode) => new(
        RollCallChat.FeatureName, RollCallChat.Here,
        new CheckInQuestion(meeting.Id.Value, [.. people.Select(l => l.Member.Value)], byCode), CheckInTexts.CheckInChoices(Names(people)));

    private static List<string> Names(IReadOnlyList<SheetLine> people) => [.. people.Select(l => l.Invitee.Member.FullName)];
}
