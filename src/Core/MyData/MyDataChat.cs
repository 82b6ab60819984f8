using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.MyData;

/// <summary>What may be done with one's own data besides correcting it.</summary>
public enum DataAct
{
    Unlink,
    Export,
    Erase,
}

/// <summary>/toi: what is stored about me, and what I want done with it.</summary>
public sealed class MyDataChat(ChiBoDb db, ReadPersonalData read, RequestAboutData request, UnlinkChat unlink, EraseChat erase, ManyPhones phones) : FeatureChat
{
    private sealed record Nothing;

    /// <summary>What the last choice under what is kept does; null where there is no such choice.</summary>
    private sealed record Shown(PhoneAct? Last);

    /// <summary>For whom an act is meant, choice by choice; an empty choice leaves things as they are.</summary>
    private sealed record ForWhom(DataAct Act, List<List<Guid>> Options);

    private const string What = "what";
    private const string Whom = "whom";

    public override string Name => "mydata";

    public override IReadOnlyList<ChatCommand> Commands => [new("toi", Show, SlashOnly: true), new("dulieucuatoi", Show), new("thongtincuatoi", Show)];

    public override async Task Answer(Turn turn, Question question, int number)
    {
        switch (question.Kind)
        {
            case What when number == 1:
                turn.KeepDraft(Name, new Nothing());
                turn.Say(MyDataTexts.WhatToCorrect);
                break;
            case What when number == 5:
                await OnPhones(turn, question.Read<Shown>().Last);
                break;
            case What:
                await AskWhom(turn, (DataAct)(number - 2));
                break;
            default:
                var whom = question.Read<ForWhom>();
                await Act(turn, whom.Act, [.. whom.Options[number - 1].Select(id => new MemberId(id))]);
                break;
        }
    }

    public override async Task<bool> Continue(Turn turn, string draft)
    {
        if (Courtesy.Is(turn.Text) || turn.Actor.Who is not { } member)
        {
            return false;
        }

        turn.Chat.DropDraft();
        await Request(turn, member, DataRequestKind.Correction, turn.Text);
        return true;
    }

    public override async Task<bool> Take(Turn turn)
    {
        if (turn.Update.Content is not IncomingContent.Withdrawn)
        {
            return false;
        }

        await erase.Erase(turn);
        return true;
    }

    private async Task Show(Turn turn)
    {
        if (turn.People.Count == 0)
        {
            turn.Say(MyDataTexts.NothingKept);
            return;
        }

        var summaries = new List<string>();
        foreach (var person in turn.People)
        {
            if (await read.Read(person, person.Who!.Value, turn.Cancel) is { } record)
            {
                summaries.Add(MyDataTexts.Summary(record));
            }
        }

        foreach (var summary in summaries.SkipLast(1))
        {
            turn.Say(summary);
        }

        var last = await phones.Offered(turn);
        await turn.Ask(
            summaries[^1],
            new QuestionDraft(Name, What, new Shown(last), last is { } act ? [.. MyDataTexts.Choices, ManyPhonesTexts.Label(act)] : MyDataTexts.Choices));
    }

    private async Task OnPhones(Turn turn, PhoneAct? act)
    {
        if (act == PhoneAct.PreferThis)
        {
            turn.Say(await phones.PreferThis(turn) ? ManyPhonesTexts.PrefersThis : MyDataTexts.Gone);
        }
        else
        {
            turn.Say(await phones.Invite(turn) is { } invitation ? invitation : MyDataTexts.Gone);
        }
    }

    private async Task AskWhom(Turn turn, DataAct act)
    {
        var people = await PeopleOf(turn);
        if (people.Count == 1 && act == DataAct.Export)
        {
            await Act(turn, act, [people[0].Id]);
            return;
        }

        var options = people.Select(p => new List<Guid> { p.Id.Value }).ToList();
        if (people.Count == 1)
        {
            options.Add([]);
            await turn.Ask(
                MyDataTexts.Sure(act, people[0].Name),
                new QuestionDraft(Name, Whom, new ForWhom(act, options), [MyDataTexts.Confirm(act), "Thôi"], Once: true));
            return;
        }

        options = [.. options.Take(3), [.. people.Select(p => p.Id.Value)], []];
        var names = people.Take(3).Select(p => $"Đồng chí {p.Name}");
        await turn.Ask(
            MyDataTexts.ForWhom(act), new QuestionDraft(Name, Whom, new ForWhom(act, options), [.. names, people.Count == 2 ? "Cả hai" : "Tất cả", "Thôi"], Once: true));
    }

    private async Task Act(Turn turn, DataAct act, IReadOnlyList<MemberId> members)
    {
        if (members.Count == 0)
        {
            turn.Say(MyDataTexts.NothingDone);
            return;
        }

        if (act == DataAct.Unlink)
        {
            await Unlink(turn, members);
            return;
        }

        foreach (var member in members)
        {
            await Request(turn, member, act == DataAct.Export ? DataRequestKind.Export : DataRequestKind.Erasure, null);
        }
    }

    private async Task Unlink(Turn turn, IReadOnlyList<MemberId> members)
    {
        var left = new List<(string Name, ChatAddress? Other)>();
        foreach (var person in await PeopleOf(turn))
        {
            if (members.Contains(person.Id) && await unlink.Unlink(turn, person.Id) is { Done: true } unlinked)
            {
                left.Add((person.Name, unlinked.Other));
            }
        }

        turn.Say(left.Count == 0 ? MyDataTexts.Gone : MyDataTexts.Unlinked(left));
    }

    private async Task Request(Turn turn, MemberId member, DataRequestKind kind, string? words)
    {
        if (await request.Ask(turn, member, kind, words) is not ({ } dueOn, { } passed))
        {
            turn.Say(MyDataTexts.Gone);
            return;
        }

        turn.Chat.CanUndo(null, null);
        turn.Say(DataRequestTexts.Requested(kind, dueOn, DataRequestTexts.Receiver(passed.Receiver is { } receiver ? HandoverTexts.Named(receiver) : null)));
    }

    private async Task<List<(MemberId Id, string Name)>> PeopleOf(Turn turn)
    {
        var people = new List<(MemberId, string)>();
        foreach (var id in turn.People.Select(p => p.Who!.Value))
        {
            people.Add((id, (await db.Members().SingleAsync(m => m.Id == id, turn.Cancel)).FullName));
        }

        return people;
    }
}
