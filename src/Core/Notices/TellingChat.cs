using System.Globalization;
using System.Text.Json;
using ChiBo.Core.Conversations;

namespace ChiBo.Core.Notices;

/// <summary>Takes lines like "đã gọi 3 7" from secretary, deputy and group leaders.</summary>
public sealed class TellingChat(RecordTelling recordTelling) : FeatureChat
{
    /// <summary>A notice that was shown that long ago is no longer the one meant. Ours: a round of calls takes about that long.</summary>
    private static readonly TimeSpan s_shownFor = TimeSpan.FromHours(2);

    private const string Shown = "telling";

    public override string Name => "telling";

    /// <summary>A notice was shown in the chat: what is recorded next is about it.</summary>
    public static void Talk(Turn turn, NoticeId notice) =>
        turn.Chat.TalkOf(string.Create(CultureInfo.InvariantCulture, $"{Shown}:{notice.Value:N}:{turn.Now.ToUnixTimeSeconds()}"));

    public override Task<Claim?> Bid(Turn turn) => Task.FromResult(
        turn.People.Count > 0 && TellingWords.Read(turn.Text) is { } line ? new Claim(0.99, () => Record(turn, line), "ghi đã báo thông báo") : null);

    public override async Task Undo(Turn turn, string data) =>
        turn.Say(LedgerTexts.TakenBack(await recordTelling.TakeBack(turn.Actor, JsonSerializer.Deserialize<ToldRecord>(data)!, turn.Cancel)));

    private async Task Record(Turn turn, TellingLine line)
    {
        if (turn.Actor.Branch is not { } branch || !NoticeRights.MayCompose(turn.Actor, branch))
        {
            turn.Say(ConversationTexts.NotAllowed);
        }
        else if (await recordTelling.Record(turn.Actor, JustShown(turn), line.How, line.Numbers, turn.Now, turn.Cancel) is not { } outcome)
        {
            turn.Say(LedgerTexts.NothingToRecord);
        }
        else
        {
            Talk(turn, outcome.Notice.Id);
            if (outcome.Record is { } record)
            {
                turn.CanUndo(Name, record);
            }

            turn.Say(LedgerTexts.Recorded(outcome, line.How));
        }
    }

    private static NoticeId? JustShown(Turn turn) =>
        turn.Chat.Context?.Split(':') is [Shown, var id, var at]
        && DateTimeOffset.FromUnixTimeSeconds(long.Parse(at, CultureInfo.InvariantCulture)) + s_shownFor > turn.Now
            ? new NoticeId(Guid.ParseExact(id, "N")) : null;
}
