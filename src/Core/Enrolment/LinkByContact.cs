using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Members;

namespace ChiBo.Core.Enrolment;

/// <summary>The way in without a code: the person's own contact, or his name and year of birth; then somebody must vouch for him.</summary>
public sealed class LinkByContact(FindCandidates candidates, FindLinkPerson people, RequestLink request, CountTries tries, BranchClock clock)
{
    /// <summary>Kind of the question which of a couple it is.</summary>
    public const string Which = "which";

    private sealed record Couple(IReadOnlyList<Guid> Members);

    /// <summary>What the text says of name and year; null when it says no such thing.</summary>
    public NameAndYear? Read(string text) => NameAndYear.Read(text, clock.Today);

    /// <summary>A shared contact; another's is refused.</summary>
    public async Task Contact(Turn turn, string phone, bool isOwn)
    {
        if (!isOwn)
        {
            turn.Say(LinkingTexts.ForeignContact);
        }
        else if (await MayTry(turn))
        {
            var found = PhoneNumber.TryParse(phone, out var number) ? await candidates.ByPhone(number, turn.Cancel) : [];
            var linked = turn.People.Select(p => p.Who).ToHashSet();
            var others = found.Where(m => !linked.Contains(m)).ToList();
            if (others.Count == 0 && linked.Count > 0)
            {
                turn.Say(LinkingTexts.LinkedHere((await people.Find(turn.People[0].Who!.Value, turn.Cancel)).Name));
            }
            else
            {
                await Ask(turn, others);
            }
        }
    }

    /// <summary>A name and a year of birth. The answer is the same whether anybody is found or not.</summary>
    public async Task Named(Turn turn, NameAndYear said)
    {
        if (await MayTry(turn))
        {
            await request.Request(turn.From, await candidates.ByName(said, turn.Cancel), turn.Cancel);
            turn.Say(LinkingTexts.Received);
        }
    }

    /// <summary>Which of a couple on one number it is.</summary>
    public async Task Chosen(Turn turn, Question question, int number)
    {
        await request.Request(turn.From, [new MemberId(question.Read<Couple>().Members[number - 1])], turn.Cancel);
        turn.Say(LinkingTexts.Received);
    }

    private async Task Ask(Turn turn, List<MemberId> found)
    {
        if (found.Count < 2)
        {
            await request.Request(turn.From, found, turn.Cancel);
            turn.Say(LinkingTexts.Received);
            return;
        }

        var labels = new List<string>();
        foreach (var member in found)
        {
            labels.Add((await people.Find(member, turn.Cancel)).Name);
        }

        await turn.Ask(
            LinkingTexts.ByPhoneWho,
            new QuestionDraft(LinkingChat.FeatureName, Which, new Couple([.. found.Select(m => m.Value)]), labels, Once: true));
    }

    private async Task<bool> MayTry(Turn turn)
    {
        if (await tries.Wait(turn.From, turn.Cancel) is { } wait)
        {
            turn.Say(LinkingTexts.SlowDown(wait));
            return false;
        }

        await tries.Note(turn.From, turn.Cancel);
        return true;
    }
}
