using ChiBo.Core.Access;
using ChiBo.Core.Attendance;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.MyData;

/// <summary>What conversations keep: linked chats with the consent given there, messages sent, words passed to a person.</summary>
public sealed class ChatData(ChiBoDb db, BranchClock clock) : IPersonalData
{
    public async Task<PersonalPart> Of(MemberId member, CancellationToken cancel)
    {
        var links = await db.AccountHolders().AsNoTracking().Where(h => h.MemberId == member).OrderBy(h => h.ConsentedAt).ToListAsync(cancel);
        var messages = await db.Outbox().AsNoTracking().Where(r => r.MemberId == member && r.Message != "").OrderBy(r => r.Id).ToListAsync(cancel);
        var threads = await db.HandoverThreads().AsNoTracking().Where(t => t.Asker == member).OrderBy(t => t.Id).ToListAsync(cancel);
        return new PersonalPart("chats", MyDataTexts.Links(links, clock), new
        {
            linked = links.Select(l => new { chat = l.Address.ToText(), l.ConsentVersion, l.ConsentedAt }).ToList(),
            messages = messages
                .Select(r => new { r.CreatedAt, r.SentAt, state = r.State.ToString(), text = Mark.Strip(Outbox.Read(r).Text) }).ToList(),
            passedToPerson = threads.Select(t => new { t.CreatedAt, t.Words, state = t.State.ToString(), t.ClosedAt }).ToList(),
        });
    }

    public async Task<string?> Erase(MemberId member, CancellationToken cancel)
    {
        var chats = await db.AccountHolders().Where(h => h.MemberId == member).Select(h => h.Address).ToListAsync(cancel);
        await db.AccountHolders().Where(h => h.MemberId == member).ExecuteDeleteAsync(cancel);
        var shared = await db.AccountHolders().Where(h => chats.Contains(h.Address)).Select(h => h.Address).ToListAsync(cancel);
        List<ChatAddress> own = [.. chats.Except(shared)];
        await EraseRelays(member, own, cancel);
        await EraseChats(own, cancel);
        var messages = await db.Outbox().Where(r => r.MemberId == member).ExecuteDeleteAsync(cancel);
        var threads = await db.HandoverThreads().Where(t => t.Asker == member).ExecuteDeleteAsync(cancel);
        return chats.Count + messages + threads == 0 ? null : MyDataTexts.ChatsErased(chats.Count, shared.Distinct().Count());
    }

    // What was told to the receivers of his threads quotes him by name.
    private async Task EraseRelays(MemberId member, List<ChatAddress> chats, CancellationToken cancel)
    {
        var threads = await db.HandoverThreads().Where(t => t.Asker == member || chats.Contains(t.AskerChat)).Select(t => t.Id).ToListAsync(cancel);
        var subjects = threads.ConvertAll(t => (Subject?)RelayHandover.SubjectOf(t));
        await db.Outbox().Where(r => subjects.Contains(r.Subject)).ExecuteDeleteAsync(cancel);
    }

    private async Task EraseChats(List<ChatAddress> chats, CancellationToken cancel)
    {
        await db.Questions().Where(q => chats.Contains(q.Chat)).ExecuteDeleteAsync(cancel);
        await db.Errands().Where(e => chats.Contains(e.Chat)).ExecuteDeleteAsync(cancel);
        await db.HandoverThreads().Where(t => chats.Contains(t.AskerChat)).ExecuteDeleteAsync(cancel);
        await db.LinkAttempts().Where(a => chats.Contains(a.Chat)).ExecuteDeleteAsync(cancel);
        await db.WrongCodes().Where(w => chats.Contains(w.Chat)).ExecuteDeleteAsync(cancel);
        await db.Outbox().Where(r => chats.Contains(r.To)).ExecuteDeleteAsync(cancel);
        await db.Chats().Where(c => chats.Contains(c.Address)).ExecuteDeleteAsync(cancel);
        await db.ChannelAccounts().Where(a => chats.Contains(a.Address)).ExecuteDeleteAsync(cancel);
    }
}
