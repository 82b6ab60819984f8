using ChiBo.Core.Conversations;

namespace ChiBo.Core.Notices;

/// <summary>"Lượt gửi": how far the month's messages reach, for the operator and for who leads a branch.</summary>
public sealed class BudgetChat(ReadBudgets read) : FeatureChat
{
    public override string Name => "budget";

    public override IReadOnlyList<ChatCommand> Commands =>
        [new("luotgui", Show), new("luotguiconlai", Show), new("conbaonhieuluot", Show), new("conbaonhieuluotgui", Show), new("soluotgui", Show)];

    private async Task Show(Turn turn) => turn.Say(
        turn.People.Count == 0 ? ConversationTexts.Unlinked
        : await read.Of(turn.Actor, turn.Cancel) is { } standings ? BudgetTexts.Standing(standings)
        : ConversationTexts.NotAllowed);
}
