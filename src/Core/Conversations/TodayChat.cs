using ChiBo.Core.Language;

namespace ChiBo.Core.Conversations;

/// <summary>/viec: what the secretary should do today.</summary>
public sealed class TodayChat(IEnumerable<ITaskSource> sources) : FeatureChat
{
    /// <summary>At most that many things a day: more would not be read.</summary>
    public const int Most = 5;

    public override string Name => "today";

    // The bare word is an ordinary one for members ("việc" as a reason), so it is bid for, and only for leaders.
    public override IReadOnlyList<ChatCommand> Commands => [new("viec", Show, SlashOnly: true), new("congviec", Show, SlashOnly: true)];

    public override Task<Claim?> Bid(Turn turn)
    {
        var leads = turn.Actor.Branch is { } branch && turn.Actor.Leads(branch);
        var asked = VietnameseText.Fold(turn.Text).Trim(' ', '.', '?', '!')
            is "viec" or "viec hom nay" or "cong viec" or "cong viec hom nay" or "hom nay co viec gi" or "hom nay lam gi";
        return Task.FromResult(leads && asked ? new Claim(1, () => Show(turn), "xem việc hôm nay") : null);
    }

    private async Task Show(Turn turn)
    {
        if (turn.Actor.Branch is not { } branch || !turn.Actor.Leads(branch))
        {
            turn.Say(ConversationTexts.NotAllowed);
            return;
        }

        var items = new List<TodoItem>();
        foreach (var source in sources)
        {
            items.AddRange((await source.Of(branch, turn.Now, turn.Cancel)).Where(i => i.AskedBy is not { } asker || !turn.People.Any(p => p.Is(asker))));
        }

        if (items.Count == 0)
        {
            turn.Say(TodayTexts.Nothing);
            return;
        }

        var first = items.OrderByDescending(i => i.Urgency).Take(Most).ToList();
        await turn.Ask(
            TodayTexts.ThingsToDo(first.Count, items.Count),
            QuestionDraft.LeadingOn([.. first.Select(i => (i.Text, Onward.To(i.Feature, i.Kind, i.Data)))]));
    }
}
