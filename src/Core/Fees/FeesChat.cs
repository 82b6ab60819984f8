using ChiBo.Core.Access;
using ChiBo.Core.Conversations;

namespace ChiBo.Core.Fees;

/// <summary>A leader switches fees on and off, and asks what they came to.</summary>
public sealed class FeesChat(SetCeiling set, ReadFees read) : FeatureChat
{
    private sealed record Before(Guid Branch, int? Ceiling);

    public override string Name => "fees";

    public override Task<Claim?> Bid(Turn turn)
    {
        var claim = turn.People.Count > 0 && SpokenFees.Read(turn.Text) is { } spoken
            ? new Claim(0.95, () => Take(turn, spoken), "phí tin nhắn Zalo")
            : null;
        return Task.FromResult(claim);
    }

    public override async Task Undo(Turn turn, string data)
    {
        var before = System.Text.Json.JsonSerializer.Deserialize<Before>(data)!;
        turn.Say(await set.To(turn.Actor, new BranchId(before.Branch), before.Ceiling, turn.Cancel)
            ? FeesTexts.TakenBack(before.Ceiling)
            : ConversationTexts.NotAllowed);
    }

    private async Task Take(Turn turn, SpokenFees spoken)
    {
        if (turn.Actor.Branch is not { } branch || await read.Of(turn.Actor, branch, turn.Cancel) is not { } fees)
        {
            turn.Say(ConversationTexts.NotAllowed);
        }
        else if (spoken.Wish == FeesWish.See)
        {
            turn.Say(FeesTexts.Stand(fees));
        }
        else if (spoken is { Wish: FeesWish.PayUpTo, Dong: null })
        {
            turn.Say(FeesTexts.AskAmount);
        }
        else
        {
            await set.To(turn.Actor, branch, spoken.Dong, turn.Cancel);
            turn.CanUndo(Name, new Before(branch.Value, fees.Ceiling));
            turn.Say(FeesTexts.Changed(fees with { Ceiling = spoken.Dong }));
        }
    }
}
