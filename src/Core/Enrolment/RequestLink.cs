using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Enrolment;

/// <summary>Asks those who lead a member's branch whether a chat without a code is his.</summary>
public sealed class RequestLink(ChiBoDb db, FindLinkPerson people, Roster roster, Accounts accounts, Ask ask, BranchClock clock)
{
    /// <summary>Kind of the question to the one who vouches.</summary>
    public const string Question = "vouch";

    /// <summary>What that question is about.</summary>
    public sealed record About(Guid Request);

    /// <summary>
    /// One request for each member the person may be; asked again only after it is old. The secretary is asked, else a
    /// deputy, else the operator: the first of them who has a chat. For who holds an office above the branch only an operator is.
    /// </summary>
    public async Task Request(ChatAddress chat, IReadOnlyList<MemberId> members, CancellationToken cancel)
    {
        foreach (var member in members)
        {
            var person = await people.Find(member, cancel);
            var waits = await db.LinkRequests().AnyAsync(r => r.Chat == chat && r.MemberId == member, cancel);
            if (waits || person.Branch is not { } branch || await Knower(branch, person, chat, cancel) is not ({ } who, { } where))
            {
                continue;
            }

            var request = new LinkRequest(Guid.CreateVersion7(), chat, member, branch, clock.Now);
            db.LinkRequests().Add(request);
            await ask.Put(
                where, new OutgoingMessage(LinkingTexts.Vouch(person)),
                new QuestionDraft(LinkingChat.FeatureName, Question, new About(request.Id), [LinkingTexts.ItIsHe, LinkingTexts.ItIsNot], Once: true),
                new Postage(Lane.Reply), who, cancel);
        }
    }

    private async Task<(MemberId? Who, ChatAddress? Chat)> Knower(BranchId branch, LinkPerson person, ChatAddress chat, CancellationToken cancel)
    {
        var leaders = person.Office is null ? (await roster.LeadersOf(branch, clock.Today, cancel)).Select(l => l.Id) : [];
        var operators = await db.Members().Where(m => m.Office == Role.Operator).Select(m => m.Id).ToListAsync(cancel);
        List<MemberId> line = [.. leaders.Concat(operators).Where(m => m != person.Id)];
        var chats = await accounts.Of(line, cancel);
        foreach (var who in line)
        {
            if (chats.TryGetValue(who, out var where) && where != chat)
            {
                return (who, where);
            }
        }

        return (null, null);
    }
}
