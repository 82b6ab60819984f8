using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Language;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Attendance;

/// <summary>
/// Speaks in a group chat: registering it for a branch, and the figures of the next meeting when spoken to. Never names
/// anybody, and says nothing of it in a group that is not registered.
/// </summary>
public sealed class GroupChat(ChiBoDb db, RegisterGroup register, OpenRollCalls meetings, Sheet sheet, WhoSpeaks who, BranchClock clock) : FeatureChat
{
    public override string Name => "group";

    public override async Task<bool> InGroup(Turn turn)
    {
        if (turn.Update.Content is not IncomingContent.Text)
        {
            return false;
        }

        if (IsRegistering(turn.Text) && (turn.Update.SpokenTo || !turn.Text.Contains('@', StringComparison.Ordinal)))
        {
            var branch = await register.Register(await who.Of(turn.Update.Sender, turn.Cancel), turn.From, turn.Cancel);
            turn.Say(branch is null ? ConversationTexts.NotAllowed : GroupTexts.Registered(branch.Name));
            return true;
        }

        if (!turn.Update.SpokenTo || await db.GroupsOfBranches().FindAsync([turn.From], turn.Cancel) is not { } group)
        {
            return false;
        }

        turn.Say(await meetings.Next(group.BranchId, turn.Cancel) is { } meeting
            ? GroupTexts.Figures(meeting, AttendanceFigures.Of(meeting, await sheet.Of(meeting, turn.Cancel)), clock)
            : GroupTexts.NoMeeting);
        return true;
    }

    // "/dangky" and, as groups address one of several bots, "/dangky@bot".
    private static bool IsRegistering(string text) =>
        text.StartsWith('/') && VietnameseText.Fold(text).TrimStart('/').Split(['@', ' '], 2)[0] == "dangky";
}

/// <summary>Turns the own chat of who wrote in a group into the actor he is.</summary>
public sealed class WhoSpeaks(Accounts accounts, BranchClock clock)
{
    /// <summary>Of several who share a phone, the one with the highest role; a stranger when nobody is linked or the channel does not say.</summary>
    public async Task<Actor> Of(ChatAddress? sender, CancellationToken cancel)
    {
        IEnumerable<Actor> people = sender is { } own ? (await accounts.PeopleBehind([own], clock.Today, cancel))[own] : [];
        return people.MaxBy(p => p.Role) ?? Actor.Stranger;
    }
}
