using ChiBo.Core.Conversations;
using ChiBo.Core.Meetings;

namespace ChiBo.Core.Attendance;

/// <summary>The running count of a group leader: his own group, and how to mark it.</summary>
public sealed class ShowGroupCount(Sheet sheet)
{
    /// <summary>Says it; of other groups nothing is said.</summary>
    public async Task Show(Turn turn, Meeting meeting)
    {
        IReadOnlyList<SheetLine> own =
        [
            .. (await sheet.Of(meeting, turn.Cancel)).Where(l => turn.Actor.KeepsGroup(meeting.BranchId, l.Invitee.Member.GroupId)),
        ];
        turn.Say(RollCallTexts.OfGroup(
            own is [var first, ..] ? first.Invitee.Member.GroupName : null, AttendanceFigures.Of(meeting, own), CloseSheet.Blank(own)));
    }
}
