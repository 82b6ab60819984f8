using ChiBo.Core.Access;
using ChiBo.Core.Language;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Conversations;

/// <summary>Brings each update to the feature it is for. The order of asking is that of the design, "The data's way, In".</summary>
public sealed class Router(ChiBoDb db, Accounts accounts, Recognise recognise, Speaking speaking, RouteText texts, Floods floods)
    : IUpdateHandler
{
    public async Task Handle(IncomingMessage update, CancellationToken cancel)
    {
        if (!await IsFlood(update, cancel))
        {
            await Handle(update, (await recognise.Of([update], cancel))[update.From], cancel);
        }
    }

    public async Task<IReadOnlySet<IncomingMessage>> HandleTogether(IReadOnlyList<IncomingMessage> updates, CancellationToken cancel)
    {
        var presses = updates.Where(u => u is { IsGroup: false, Content: IncomingContent.ChoicePressed }).ToList();
        var handled = new HashSet<IncomingMessage>();
        if (presses.Count == 0)
        {
            return handled;
        }

        var known = await recognise.Of(presses, cancel);
        foreach (var crowd in presses.Where(p => known[p.From].Asked is not null && !floods.Note(p.From)).ToLookup(p => KindOf(known[p.From].Asked!)))
        {
            if (await PrepareFor(crowd.Key, [.. crowd.Select(p => known[p.From].Asked!)], cancel))
            {
                foreach (var press in crowd)
                {
                    await Handle(press, known[press.From], cancel);
                    handled.Add(press);
                }
            }
        }

        await db.SaveMany(cancel);
        return handled;
    }

    public Task Apologise(IncomingMessage update, CancellationToken cancel)
    {
        if (!update.IsGroup && update.Content is not IncomingContent.Reachable and not IncomingContent.Withdrawn and not IncomingContent.Sticker)
        {
            speaking.Speech.Outbox.ToChat(update.From, new OutgoingMessage(ConversationTexts.Failed), new Postage(Lane.Reply));
        }

        return Task.CompletedTask;
    }

    private static (string Feature, string Kind) KindOf(Question question) => (question.Feature, question.Kind);

    private async Task<bool> PrepareFor((string Feature, string Kind) asked, IReadOnlyList<Question> questions, CancellationToken cancel) =>
        speaking.Features().FirstOrDefault(f => f.Name == asked.Feature) is { } feature
        && await feature.PrepareFor(asked.Kind, questions, cancel);

    // A group is many people, and what a platform reports of itself is nobody's doing.
    private async Task<bool> IsFlood(IncomingMessage update, CancellationToken cancel)
    {
        if (update.IsGroup || update.Content is IncomingContent.Reachable or IncomingContent.Withdrawn or IncomingContent.ErrandDone || !floods.Note(update.From))
        {
            return false;
        }

        var unanswered = await db.Outbox().CountAsync(
            r => r.To == update.From && (r.State == OutboxState.Waiting || r.State == OutboxState.Sending), cancel);
        if (unanswered < Floods.MostUnanswered)
        {
            return false;
        }

        if (floods.IsToBeTold(update.From))
        {
            speaking.Speech.Outbox.ToChat(update.From, new OutgoingMessage(ConversationTexts.Flooded), new Postage(Lane.Reply));
        }

        return true;
    }

    private async Task Route(Turn turn)
    {
        switch (turn.Update.Content)
        {
            case IncomingContent.Text:
                await texts.Route(turn);
                break;
            case IncomingContent.Reachable reachable:
                await Reachable(turn, reachable.Now);
                break;
            case IncomingContent.ErrandDone done:
                await ErrandDone(turn, done.ErrandId);
                break;
            case IncomingContent.Sticker:
                break;
            default:
                await Offer(turn);
                break;
        }
    }

    private async Task Handle(IncomingMessage update, Known known, CancellationToken cancel)
    {
        var turn = TurnOf(update, known, cancel);
        if (update.Content is not IncomingContent.Reachable and not IncomingContent.Withdrawn and not IncomingContent.ErrandDone)
        {
            if (known.Channel.Window is { } window && turn.Now - turn.Chat.LastWroteAt > window.FreeWithin)
            {
                accounts.WindowOpens(update.From);
            }

            turn.Chat.Wrote(turn.Now, turn.Overtaken is null ? update.MessageNumber : null);
            await accounts.WorksAgain(update.From, cancel);
        }

        if (update.IsGroup)
        {
            await InGroup(turn);
        }
        else if (update.Content is IncomingContent.ChoicePressed pressed)
        {
            await Pressed(turn, known.Asked, pressed.Payload);
        }
        else
        {
            await Route(turn);
        }
    }

    private Turn TurnOf(IncomingMessage update, Known known, CancellationToken cancel)
    {
        var raw = (update.Content as IncomingContent.Text)?.Value ?? (update.Content as IncomingContent.FileSent)?.Caption;
        var chat = known.Chat ?? db.Chats().Add(new Chat(update.From)).Entity;
        return new Turn(update, chat, known.People, known.Channel, speaking.Speech)
        {
            Now = speaking.Clock.Now,
            Overtaken = chat.HasOvertaken(update) ? update.SentAt : null,
            Text = raw is null ? string.Empty : CleanText.Of(raw),
            Cancel = cancel,
        };
    }

    private async Task Pressed(Turn turn, Question? asked, string payload)
    {
        if (asked is null || !Choices.TryRead(payload, out _, out var number) || number < 1 || number > asked.ReadLabels().Count)
        {
            turn.Say(ConversationTexts.ForeignChoice);
            return;
        }

        await texts.Answer(turn, asked, number);
    }

    private async Task Offer(Turn turn)
    {
        if (turn.Text.Length > 0 && SecrecyMark.Find(turn.Text) is not null)
        {
            turn.Say(ConversationTexts.Secret);
            return;
        }

        // Who is in the middle of something sends it there: a workbook for a notice is no roster.
        var drafting = turn.Chat.IsDrafting(turn.Now) ? turn.Chat.DraftOf : null;
        foreach (var feature in speaking.Features().OrderByDescending(f => f.Name == drafting))
        {
            if (await feature.Take(turn))
            {
                return;
            }
        }

        switch (turn.Update.Content)
        {
            case IncomingContent.FileSent { IsPicture: true }:
                break;
            case IncomingContent.FileSent:
                turn.Say(IsLed(turn) ? ConversationTexts.FileOfMember : ConversationTexts.FileNotExpected);
                break;
            case IncomingContent.Started or IncomingContent.ContactShared when turn.People.Count == 0:
                turn.Say(ConversationTexts.Unlinked);
                break;
            case IncomingContent.Started or IncomingContent.ContactShared:
                turn.Say(ConversationTexts.NotUnderstood);
                break;
        }
    }

    private static bool IsLed(Turn turn) =>
        turn.People.Count > 0 && turn.Actor.Role != Role.Operator && !(turn.Actor.Branch is { } branch && turn.Actor.Leads(branch));

    private async Task InGroup(Turn turn)
    {
        foreach (var feature in speaking.Features())
        {
            if (await feature.InGroup(turn))
            {
                return;
            }
        }

        if (turn.Update.SpokenTo && turn.Update.Content is IncomingContent.Text)
        {
            turn.Say(ConversationTexts.InGroup);
        }
    }

    private async Task Reachable(Turn turn, bool now)
    {
        if (!now && await db.ChannelAccounts().FindAsync([turn.From], turn.Cancel) is { } account)
        {
            account.MarkUnreachable(RefusalKind.Blocked, turn.Now);
        }
        else if (now)
        {
            await accounts.WorksAgain(turn.From, turn.Cancel);
        }
    }

    private async Task ErrandDone(Turn turn, long errandId)
    {
        var errand = await db.Errands().FirstOrDefaultAsync(e => e.Id == errandId && e.Chat == turn.From, turn.Cancel);
        if (errand is { DoneAt: not null, TakenAt: null })
        {
            await speaking.Feature(errand.Kind.Split('.')[0]).TakeResult(turn, errand);
            errand.Take(turn.Now);
        }
    }
}
