using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Conversations;

/// <summary>/trogiup and /batdau: whose assistant this is, and what can be done with it.</summary>
public sealed class HelpChat(ChiBoDb db, HelpingPeople helping, Installation installation) : FeatureChat
{
    public override string Name => "help";

    public override IReadOnlyList<ChatCommand> Commands =>
    [
        new("trogiup", Help), new("giupdo", Help), new("huongdan", Help), new("help", Help),
        new("batdau", Start), new("start", Start),
        new("banlaai", Introduce), new("maylaai", Introduce), new("emlaai", Introduce), new("aiday", Introduce), new("aidothe", Introduce), new("trolylaai", Introduce),
    ];

    /// <summary>A chat begun without a code; one with a code is for Enrolment.</summary>
    public override async Task<bool> Take(Turn turn)
    {
        if (turn.Update.Content is not IncomingContent.Started { Parameter: "" })
        {
            return false;
        }

        await Start(turn);
        return true;
    }

    private async Task Start(Turn turn)
    {
        turn.Say(HelpTexts.Introduction(await About(turn)));
        Can(turn);
    }

    private async Task Help(Turn turn)
    {
        if (turn.People.Count == 0)
        {
            turn.Say(HelpTexts.Introduction(await About(turn)));
        }

        Can(turn);
    }

    private async Task Introduce(Turn turn) => turn.Say(HelpTexts.Introduction(await About(turn)));

    private static void Can(Turn turn) => turn.Say(HelpTexts.For(turn.Actor.Role));

    private async Task<HelpTexts.Assistant> About(Turn turn)
    {
        var id = await helping.BranchFor(turn.Actor, turn.Cancel);
        var branch = id is { } known ? await db.Branches().FindAsync([known], turn.Cancel) : null;
        var secretary = (await helping.Of(id, turn.Cancel)).FirstOrDefault(p => p.Role == Role.Secretary);
        return new HelpTexts.Assistant(installation.AssistantNameIn(branch), branch?.Name, secretary?.Name);
    }
}
