using ChiBo.Core.Conversations;
using ChiBo.Core.Members;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.MyData;

/// <summary>The secretary's side of requests about data, reached from the tasks of the day.</summary>
public sealed class DataRequestChat(ChiBoDb db, RequestAboutData request) : FeatureChat
{
    private const string Done = "done";

    public override string Name => DataRequestTasks.Feature;

    public override async Task Answer(Turn turn, Question question, int number)
    {
        var chosen = question.Read<DataRequestRef>();
        if (question.Kind != Done)
        {
            await Show(turn, chosen);
            return;
        }

        var done = number == 1 && await request.Done(turn.Actor, chosen.Request, turn.Now, turn.Cancel);
        turn.Say(done ? DataRequestTexts.RequestDone : DataRequestTexts.RequestKept);
    }

    private async Task Show(Turn turn, DataRequestRef chosen)
    {
        var open = await db.DataRequests().FindAsync([chosen.Request], turn.Cancel);
        if (open is not { DoneAt: null } || open.BranchId is not { } branch || !turn.Actor.Leads(branch))
        {
            turn.Say(ConversationTexts.NotAllowed);
            return;
        }

        var person = await db.Members().SingleAsync(m => m.Id == open.MemberId, turn.Cancel);
        var text = DataRequestTexts.HowToDo(open.Kind, person.FullName, open.MemberId.Value);
        if (open.Kind == DataRequestKind.Erasure)
        {
            turn.Say(text);
            return;
        }

        await turn.Ask(text, new QuestionDraft(Name, Done, chosen, DataRequestTexts.RequestChoices, Once: true));
    }
}
