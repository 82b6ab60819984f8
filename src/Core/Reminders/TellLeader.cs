using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Meetings;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Reminders;

/// <summary>Answers a leader who has arranged meetings: what was arranged, and when members will hear of it.</summary>
public sealed class TellLeader(ChiBoDb db, Outbox outbox, ReminderSettings settings, BranchClock clock) : IReaction
{
    public async Task React(Fact fact, CancellationToken cancel)
    {
        if (fact is MeetingsArranged arranged)
        {
            var text = arranged.Said + (arranged.First is { } first ? " " + await WhatFollows(first, cancel) : "");
            outbox.ToChat(arranged.Chat, new OutgoingMessage(text), new Postage(Lane.Reply), arranged.By);
        }
    }

    private async Task<string> WhatFollows(Meeting first, CancellationToken cancel)
    {
        var branch = await db.Branches().FindAsync([first.BranchId], cancel);
        var plan = ReminderPlan.For(first.StartsAt, settings.For(branch), clock);

        // Of several that are due by now only the newest goes out.
        var due = plan.Min(p => p.DueAt);
        var (day, time) = clock.ToLocal(due);
        return due <= clock.Now
            ? ReminderTexts.InvitedNow
            : ReminderTexts.InvitedAt(day, time, plan.Where(p => p.DueAt > due).Select(p => p.Offset));
    }
}
