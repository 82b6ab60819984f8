using ChiBo.Core.Access;
using ChiBo.Core.Attendance;
using ChiBo.Core.Meetings;
using ChiBo.Core.Members;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.MyData;

/// <summary>What attendance keeps: replies with reasons, presence, and the history of both.</summary>
public sealed class AttendanceData(ChiBoDb db) : IPersonalData
{
    public async Task<PersonalPart> Of(MemberId member, CancellationToken cancel)
    {
        var records = await (
            from record in db.Attendance().AsNoTracking()
            where record.MemberId == member
            join meeting in db.Meetings().AsNoTracking() on record.MeetingId equals meeting.Id
            orderby meeting.StartsAt
            select new { record, meeting.StartsAt, meeting.Kind }).ToListAsync(cancel);
        var changes = await db.AttendanceChanges().AsNoTracking().Where(c => c.MemberId == member).OrderBy(c => c.Id).ToListAsync(cancel);
        var sentence = MyDataTexts.Attended(
            records.Count(r => r.record.Reply != Reply.None), records.Count(r => r.record.Presence is Presence.Present or Presence.Late));
        return new PersonalPart("attendance", sentence, new
        {
            meetings = records.Select(r => new
            {
                meetingId = r.record.MeetingId.Value,
                r.StartsAt,
                kind = r.Kind.ToString(),
                reply = r.record.Reply.ToString(),
                r.record.ReplyReason,
                r.record.RepliedAt,
                replySaidBy = r.record.ReplySaidBy?.ToString(),
                presence = r.record.Presence.ToString(),
                r.record.PresenceReason,
                r.record.PresenceAt,
            }).ToList(),
            changes = changes.Select(c => new { meetingId = c.MeetingId.Value, c.At, c.Before, c.After, saidBy = c.SaidBy.ToString() }).ToList(),
        });
    }

    public async Task<string?> Erase(MemberId member, CancellationToken cancel)
    {
        var records = await db.Attendance().Where(r => r.MemberId == member)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.ReplyReason, (string?)null).SetProperty(r => r.PresenceReason, (string?)null), cancel);
        var changes = await db.AttendanceChanges().Where(c => c.MemberId == member).ExecuteDeleteAsync(cancel);
        return records + changes == 0 ? null : "lý do vắng và lịch sử sửa điểm danh; số liệu dự họp giữ lại không kèm tên";
    }
}
