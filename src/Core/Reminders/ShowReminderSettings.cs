using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Meetings;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Reminders;

/// <summary>Shows the settings to a leader who chose them from the menu of meetings.</summary>
public sealed class ShowReminderSettings(ChiBoDb db, Outbox outbox, ReminderSettings settings) : IReaction
{
    public async Task React(Fact fact, CancellationToken cancel)
    {
        if (fact is ReminderSettingsWanted { By.Branch: { } branch } wanted)
        {
            var text = ReminderTexts.Present(settings.For(await db.Branches().FindAsync([branch], cancel)));
            outbox.ToChat(wanted.Chat, new OutgoingMessage(text), new Postage(Lane.Reply), wanted.By.Who);
        }
    }
}
