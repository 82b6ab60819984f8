using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Conversations;
using ChiBo.Core.Language;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Enrolment;

/// <summary>Asks a leader who is to move, and to which bot.</summary>
public sealed class MoveDialogue(ChiBoDb db, LinkBoard board, CountSeats count, MoveMembers move, Channels channels)
{
    private const string Group = "group";

    private const string Bot = "bot";

    private const int MostChoices = 5;

    private sealed record Groups(Guid Branch, IReadOnlyList<Guid> Of);

    private sealed record Whom(Guid Branch, Guid? Group, Guid? Member, IReadOnlyList<string> Bots);

    /// <summary>There is more than one bot.</summary>
    public bool IsPossible => channels.Doors.Count > 1;

    /// <summary>Which group; a branch with many is asked to type it.</summary>
    public async Task AskWhom(Turn turn, BranchId branch)
    {
        var groups = await GroupsOf(branch, turn.Cancel);
        if (groups.Count is 0 or > MostChoices - 1)
        {
            turn.Say(MoveTexts.TypeGroup);
            return;
        }

        await turn.Ask(
            MoveTexts.WhichGroup,
            new QuestionDraft(MoveChat.FeatureName, Group, new Groups(branch.Value, [.. groups.Select(g => g.Id.Value)]), [.. groups.Select(g => g.Name), MoveTexts.Leave]));
    }

    /// <summary>A group by its name ("to 2"), or a member by his full name; folded.</summary>
    public async Task Named(Turn turn, BranchId branch, string folded)
    {
        var group = (await GroupsOf(branch, turn.Cancel)).Find(g => VietnameseText.Fold(g.Name) == folded || $"to dang {VietnameseText.Fold(g.Name)}" == folded);
        var members = group is null && await board.Of(turn.Actor, branch, turn.Cancel) is { } entries
            ? entries.Where(e => VietnameseText.Fold(e.Name) == folded.Replace("dong chi ", "", StringComparison.Ordinal)).ToList()
            : [];
        if (group is not null)
        {
            await AskWhere(turn, branch, group.Id, null);
        }
        else if (members is [var one])
        {
            await AskWhere(turn, branch, null, one.Id);
        }
        else
        {
            turn.Say(MoveTexts.NoSuchGroup);
        }
    }

    /// <summary>The answer to either question; the last choice leaves.</summary>
    public async Task Chosen(Turn turn, Question question, int number)
    {
        if (number == question.ReadLabels().Count)
        {
            turn.Say(ConversationTexts.Left);
        }
        else if (question.Kind == Group)
        {
            var groups = question.Read<Groups>();
            await AskWhere(turn, new BranchId(groups.Branch), new PartyGroupId(groups.Of[number - 1]), null);
        }
        else
        {
            var whom = question.Read<Whom>();
            var people = new MovingPeople(
                new BranchId(whom.Branch), whom.Group is { } group ? new PartyGroupId(group) : null, whom.Member is { } member ? new MemberId(member) : null);
            turn.Say(await move.Move(turn.Actor, people, whom.Bots[number - 1], turn.Cancel) switch
            {
                MoveOutcome.Asked asked => MoveTexts.Asked(asked),
                MoveOutcome.NoSeats full => MoveTexts.NoSeats(full),
                MoveOutcome.NoSuchBot => MoveTexts.NowhereElse,
                _ => ConversationTexts.NotAllowed,
            });
        }
    }

    private async Task AskWhere(Turn turn, BranchId branch, PartyGroupId? group, MemberId? member)
    {
        if (!turn.Actor.Leads(branch) || await board.Of(turn.Actor, branch, turn.Cancel) is not { } entries)
        {
            turn.Say(ConversationTexts.NotAllowed);
            return;
        }

        var home = group is { } id ? (await db.PartyGroups().FindAsync([id], turn.Cancel))?.HomeBot : null;
        var bots = (await count.Count([], turn.Cancel)).Where(b => b.Door.Account != home && b.RoomForLeaders > 0)
            .OrderBy(b => b.IsUnlimited).ThenByDescending(b => b.RoomForLeaders).Take(MostChoices - 1).ToList();
        if (bots.Count == 0)
        {
            turn.Say(MoveTexts.NowhereElse);
            return;
        }

        var people = entries.Where(e => group is null ? e.Id == member : e.GroupId == group).ToList();
        var whom = group is null ? $"đồng chí {people[0].Name}" : people.Count > 0 ? people[0].Group! : "tổ này";
        await turn.Ask(
            MoveTexts.Where(whom, people.Count(e => e.Linked)),
            new QuestionDraft(
                MoveChat.FeatureName, Bot, new Whom(branch.Value, group?.Value, member?.Value, [.. bots.Select(b => b.Door.Account)]),
                [.. bots.Select(b => MoveTexts.To(b.Door, b.RoomForLeaders)), MoveTexts.Leave], Once: true));
    }

    private Task<List<PartyGroup>> GroupsOf(BranchId branch, CancellationToken cancel) =>
        db.PartyGroups().AsNoTracking().Where(g => g.BranchId == branch).OrderBy(g => g.Name).ToListAsync(cancel);
}
