using ChiBo.Core.Attendance;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;
using ChiBo.Core.Regulations;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.MyData;

/// <summary>
/// Once a day removes what need not be kept (OWASP ASVS 14.2.7, deletion on schedule). The spans are ours: seen updates
/// must outlive a platform's own repeats (a day), buttons a season, messages a complaint.
/// </summary>
public sealed class KeepNoLonger(ChiBoDb db, Installation installation, BranchClock clock) : IDueWork
{
    public static readonly TimeSpan SeenUpdates = TimeSpan.FromDays(14);
    public static readonly TimeSpan DoneErrands = TimeSpan.FromDays(14);
    public static readonly TimeSpan StrangerChats = TimeSpan.FromDays(30);
    public static readonly TimeSpan MessageTexts = TimeSpan.FromDays(90);
    public static readonly TimeSpan ClosedThreads = TimeSpan.FromDays(90);
    public static readonly TimeSpan OldQuestions = TimeSpan.FromDays(120);

    private const int Batch = 1_000;

    public async Task<bool> DoDue(DateTimeOffset now, CancellationToken cancel)
    {
        var upkeep = await db.Upkeep().SingleOrDefaultAsync(cancel);
        if (upkeep?.DoneOn == clock.Today)
        {
            return false;
        }

        if (await Messaging(now, cancel) | await Conversations(now, cancel) | await History(now, cancel))
        {
            return true;
        }

        if (upkeep is null)
        {
            upkeep = new Upkeep();
            db.Upkeep().Add(upkeep);
        }

        upkeep.Done(clock.Today);
        return false;
    }

    /// <summary>Null: nobody waits for it, so nothing needs to look sooner than it does anyway.</summary>
    public Task<DateTimeOffset?> NextDue(CancellationToken cancel) => Task.FromResult<DateTimeOffset?>(null);

    public bool LooksAnyway => true;

    private async Task<bool> Messaging(DateTimeOffset now, CancellationToken cancel)
    {
        var (seen, errands, texts) = (now - SeenUpdates, now - DoneErrands, now - MessageTexts);
        var updates = await db.Inbox().Where(e => e.SeenAt < seen).OrderBy(e => e.Id).Take(Batch).ExecuteDeleteAsync(cancel);
        var done = await db.Errands().Where(e => e.DoneAt < errands).OrderBy(e => e.Id).Take(Batch).ExecuteDeleteAsync(cancel);
        await db.FileLinks().Where(l => l.ExpiresAt < seen).ExecuteDeleteAsync(cancel);
        var messages = await Finished().Where(r => r.CreatedAt < texts && r.Message != "").OrderBy(r => r.Id).Take(Batch)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Message, ""), cancel);
        await db.AskedQuestions().Where(q => q.AskedAt < texts && q.Words != "").ExecuteUpdateAsync(set => set.SetProperty(q => q.Words, ""), cancel);
        return Math.Max(updates, Math.Max(done, messages)) == Batch;
    }

    private async Task<bool> Conversations(DateTimeOffset now, CancellationToken cancel)
    {
        var (asked, idle, closed) = (now - OldQuestions, now - StrangerChats, now - ClosedThreads);
        var questions = await db.Questions().Where(q => q.AskedAt < asked).OrderBy(q => q.Id).Take(Batch).ExecuteDeleteAsync(cancel);
        await db.HandoverThreads().Where(t => t.State != HandoverState.Open && t.ClosedAt < closed && t.Words != "")
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Words, "").SetProperty(t => t.WordsTold, 0), cancel);
        var strangers = await db.Chats()
            .Where(c => c.LastWroteAt < idle && !db.AccountHolders().Any(h => h.Address == c.Address)
                && !db.Questions().Any(q => q.Chat == c.Address && q.AskedAt >= idle))
            .OrderBy(c => c.LastWroteAt).Select(c => c.Address).Take(Batch).ToListAsync(cancel);
        await db.Questions().Where(q => strangers.Contains(q.Chat)).ExecuteDeleteAsync(cancel);
        await db.HandoverThreads().Where(t => t.Asker == null && strangers.Contains(t.AskerChat)).ExecuteDeleteAsync(cancel);
        await db.Chats().Where(c => c.LastWroteAt < closed && (c.Draft != null || c.Undo != null || c.Context != null)).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.Draft, (string?)null).SetProperty(c => c.DraftOf, (string?)null).SetProperty(c => c.DraftAt, (DateTimeOffset?)null)
                .SetProperty(c => c.Undo, (string?)null).SetProperty(c => c.UndoOf, (string?)null).SetProperty(c => c.Context, (string?)null),
            cancel);
        await db.WrongCodes().Where(w => w.At < idle).ExecuteDeleteAsync(cancel);
        await Finished().Where(r => strangers.Contains(r.To)).ExecuteDeleteAsync(cancel);
        await db.Chats().Where(c => strangers.Contains(c.Address)).ExecuteDeleteAsync(cancel);
        return questions == Batch || strangers.Count == Batch;
    }

    // Who was there stays for the branch's figures; why somebody was not, and who changed what, does not.
    private async Task<bool> History(DateTimeOffset now, CancellationToken cancel)
    {
        var before = now.AddMonths(-installation.RetentionMonths);
        await db.Attendance().Where(r => r.ReplyReason != null && r.RepliedAt < before)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.ReplyReason, (string?)null), cancel);
        await db.Attendance().Where(r => r.PresenceReason != null && r.PresenceAt < before)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.PresenceReason, (string?)null), cancel);
        await db.DataRequests().Where(r => r.DoneAt < before).ExecuteDeleteAsync(cancel);
        await db.AskedQuestions().Where(q => q.AskedAt < before).ExecuteDeleteAsync(cancel);
        return await db.AttendanceChanges().Where(c => c.At < before).OrderBy(c => c.Id).Take(Batch).ExecuteDeleteAsync(cancel) == Batch;
    }

    private IQueryable<OutboxRow> Finished() =>
        db.Outbox().Where(r => r.State != OutboxState.Waiting && r.State != OutboxState.Sending && r.State != OutboxState.Held);
}

/// <summary>When the daily removal was last done; a single row.</summary>
public sealed class Upkeep
{
    public int Id { get; private set; } = 1;

    /// <summary>Branch time.</summary>
    public DateOnly DoneOn { get; private set; }

    /// <summary>Done for that day.</summary>
    public void Done(DateOnly day) => DoneOn = day;
}

/// <summary>Mapping of <see cref="Upkeep"/>.</summary>
public sealed class UpkeepTable : IEntityTypeConfiguration<Upkeep>
{
    public void Configure(EntityTypeBuilder<Upkeep> builder)
    {
        builder.ToTable("Upkeep");
        builder.HasKey(u => u.Id);
        builder.Property(u => u.Id).ValueGeneratedNever();
    }
}
