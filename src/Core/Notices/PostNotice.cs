using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>Writes the messages of a notice into the outbox: one to each chat, also where it serves a couple.</summary>
public sealed class PostNotice(ChiBoDb db, Outbox outbox, Ask ask, Channels channels, FindRecipients findRecipients, BranchClock clock)
{
    /// <summary>The first look at how far it is comes soon, so that a small notice is summed up at once.</summary>
    public static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(5);

    /// <summary>Reads the audience as it is now, writes a recipient for each of it and a message to each chat; returns the recipients.</summary>
    public async Task<IReadOnlyList<NoticeRecipient>> Post(Notice notice, CancellationToken cancel)
    {
        var (recipients, unknown) = await Match(notice, cancel);
        notice.Send(clock.Now, clock.Now + FirstLook);
        var rows = await Write(notice, recipients, repeats: false, cancel);
        // New recipients are stored after the rows, whose ids they carry: one statement each instead of two.
        await db.SaveChangesAsync(cancel);
        foreach (var (recipient, row) in rows)
        {
            recipient.GoesBy(row.Id);
        }

        db.NoticeRecipients().AddRange(unknown);
        return recipients;
    }

    /// <summary>Makes the recipients agree with the audience as it is now; members who left it since are taken off.</summary>
    public async Task<IReadOnlyList<NoticeRecipient>> Enlist(Notice notice, CancellationToken cancel)
    {
        var (recipients, unknown) = await Match(notice, cancel);
        db.NoticeRecipients().AddRange(unknown);
        return recipients;
    }

    /// <summary>Writes this round's messages to recipients it had not reached; from now on these messages say how it stands with them.</summary>
    public async Task WriteAndKeep(Notice notice, IReadOnlyCollection<NoticeRecipient> recipients, CancellationToken cancel)
    {
        var rows = await Write(notice, recipients, repeats: false, cancel);
        await db.SaveChangesAsync(cancel);
        foreach (var (recipient, row) in rows)
        {
            recipient.GoesBy(row.Id);
        }
    }

    /// <summary>Writes this round's messages to the chats of those recipients.</summary>
    /// <param name="repeats">They have had it before.</param>
    public async Task<IReadOnlyList<(NoticeRecipient Recipient, OutboxRow Row)>> Write(
        Notice notice, IReadOnlyCollection<NoticeRecipient> recipients, bool repeats, CancellationToken cancel)
    {
        var sender = await SenderOf(notice, cancel);
        var head = NoticeTexts.Head(sender, repeats);
        var template = TemplateOf(sender);
        var names = await NamesOf(recipients, cancel);
        var places = new Dictionary<(string Channel, string Bot), long>();
        var rows = new List<(NoticeRecipient, OutboxRow)>();
        foreach (var sharing in recipients.Where(r => r.Chat is not null).GroupBy(r => r.Chat!.Value))
        {
            var chat = sharing.Key;
            var together = sharing.Select(r => names[r.MemberId]).ToList();
            var message = MessageTo(notice, head, together, channels.TraitsOf(chat)) with { Template = template };
            var postage = new Postage(Lane.Notice, notice.Subject, Once: $"notice:{notice.Id.Value:N}:{chat.ToText()}:{notice.Round}")
            {
                Place = places[(chat.Channel, chat.Bot)] = places.TryGetValue((chat.Channel, chat.Bot), out var last)
                    ? last + 1
                    : await outbox.NextPlace(chat, Lane.Notice, cancel),
            };
            var member = sharing.First().MemberId;
            var row = notice.AsksAcknowledgement
                ? await ask.Put(chat, message, SentNoticesChat.AckQuestion(notice.Id), postage, member, cancel)
                : outbox.ToChat(chat, message, postage, member);
            rows.AddRange(sharing.Select(r => (r, row)));
        }

        return rows;
    }

    private async Task<(List<NoticeRecipient> All, List<NoticeRecipient> Unknown)> Match(Notice notice, CancellationToken cancel)
    {
        var unknown = new List<NoticeRecipient>();
        var known = await db.NoticeRecipients().Where(r => r.NoticeId == notice.Id).ToDictionaryAsync(r => r.MemberId, cancel);
        var recipients = new List<NoticeRecipient>();
        foreach (var reach in await findRecipients.Of(notice.BranchId, notice.Audience, ParcelOf(notice.Text, notice.ReadFiles().Count), clock.Today, clock.Now, cancel))
        {
            if (!known.Remove(reach.Member.Id, out var recipient))
            {
                recipient = new NoticeRecipient(notice.Id, reach.Member.Id);
                unknown.Add(recipient);
            }

            recipient.Reach(reach.Chat, reach.Refused);
            recipients.Add(recipient);
        }

        db.NoticeRecipients().RemoveRange(known.Values);
        return (recipients, unknown);
    }

    private static OutgoingMessage MessageTo(Notice notice, string head, IReadOnlyList<string> together, ChannelTraits channel)
    {
        var carried = notice.ReadFiles().ToLookup(file => channel.Carries(file));
        return new OutgoingMessage(NoticeTexts.Message(head, notice.Text, together, [.. carried[false].Select(f => f.FileName)], channel.FilePages)) { Files = [.. carried[true]] };
    }

    /// <summary>What of a notice its fare depends on; the text's head is reckoned as a hundred characters.</summary>
    internal static Parcel ParcelOf(string text, int files) => new(MessageTemplate.OfNotice, text.Length + 100, files);

    private static MessageTemplate TemplateOf(string sender) =>
        new(MessageTemplate.OfNotice, new Dictionary<string, string>(StringComparer.Ordinal) { [MessageTemplate.Branch] = sender });

    internal async Task<string> SenderOf(Notice notice, CancellationToken cancel)
    {
        var branch = await db.Branches().Where(b => b.Id == notice.BranchId).Select(b => b.Name).SingleAsync(cancel);
        return notice.Audience.Group is { } id && await db.PartyGroups().FindAsync([id], cancel) is { } group
            ? $"{group.Name}, {branch}"
            : branch;
    }

    private async Task<Dictionary<MemberId, string>> NamesOf(IReadOnlyCollection<NoticeRecipient> recipients, CancellationToken cancel)
    {
        var ids = recipients.Select(r => r.MemberId).ToList();
        return await db.Members().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.FullName, cancel);
    }
}
