using System.Text.RegularExpressions;
using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Language;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Reminders;

/// <summary>A leader sees and sets when members are reminded.</summary>
public sealed partial class RemindersChat(SetReminders set, ReminderSettings settings, ChiBoDb db) : FeatureChat
{
    private const string FeatureName = "reminders";

    /// <summary>Settings that wait for a yes, in the form in which a branch keeps them.</summary>
    private sealed record Wanted(string? Offsets, string? Quiet);

    public override string Name => FeatureName;

    public override Task<Claim?> Bid(Turn turn)
    {
        if (turn.Actor.Branch is not { } branch)
        {
            return Task.FromResult<Claim?>(null);
        }

        Claim? claim = SpokenReminderSettings.Read(turn.Text) is { } spoken ? new Claim(0.95, () => Take(turn, branch, spoken), "cài đặt nhắc họp")
            : Asking().IsMatch(VietnameseText.Fold(turn.Text)) ? new Claim(0.95, () => Show(turn, branch), "cài đặt nhắc họp")
            : null;
        return Task.FromResult(claim);
    }

    public override async Task Answer(Turn turn, Question question, int number)
    {
        if (number != 1)
        {
            turn.Say(ConversationTexts.Left);
            return;
        }

        var wanted = question.Read<Wanted>();
        var offsets = wanted.Offsets is null ? null : ReminderSettings.ReadOffsets(wanted.Offsets);
        var quiet = wanted.Quiet is null ? null : QuietHours.Parse(wanted.Quiet);
        turn.Say(turn.Actor.Branch is { } branch && await set.Set(turn.Actor, branch, offsets, quiet, turn.Cancel)
            ? ReminderTexts.Done(await Of(branch, turn.Cancel))
            : ConversationTexts.NotAllowed);
    }

    private async Task Take(Turn turn, BranchId branch, SpokenReminderSettings spoken)
    {
        if (!turn.Actor.Leads(branch))
        {
            turn.Say(ConversationTexts.NotAllowed);
        }
        else if (spoken.OffsetsFault || spoken.QuietFault)
        {
            turn.Say(spoken.OffsetsFault ? ReminderTexts.OffsetsNotRead : ReminderTexts.QuietNotRead);
        }
        else
        {
            var now = await Of(branch, turn.Cancel);
            var wanted = new Wanted(spoken.Offsets is null ? null : ReminderSettings.WriteOffsets(spoken.Offsets), spoken.Quiet?.ToString());
            var text = ReminderTexts.ReadBack(new ReminderSettings(spoken.Offsets ?? now.Offsets, spoken.Quiet ?? now.Quiet));
            await turn.Ask(text, new QuestionDraft(FeatureName, "set", wanted, [ReminderTexts.Set, "Thôi"], Once: true));
        }
    }

    private async Task Show(Turn turn, BranchId branch) =>
        turn.Say(turn.Actor.Leads(branch) ? ReminderTexts.Present(await Of(branch, turn.Cancel)) : ConversationTexts.NotAllowed);

    private async Task<ReminderSettings> Of(BranchId branch, CancellationToken cancel) =>
        settings.For(await db.Branches().FindAsync([branch], cancel));

    [GeneratedRegex(@"^(xem |sua |doi )?(cai dat|cai) nhac( hop| nho)?\b|^(xem |sua |doi )gio nhac\b", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Asking();
}
