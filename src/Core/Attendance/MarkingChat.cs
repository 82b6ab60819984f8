using System.Text.Json;
using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Language;

namespace ChiBo.Core.Attendance;

/// <summary>Takes lines with roster numbers from secretary, deputy and group leaders.</summary>
public sealed class MarkingChat(MarkByLine line, TakePhoneAnswers phone, OpenRollCalls meetings) : FeatureChat
{
    public const string FeatureName = "marking";

    /// <summary>The line as read back.</summary>
    public const string Confirm = "confirm";

    /// <summary>"không lý do", asked a second time.</summary>
    public const string Unexcused = "unexcused";

    /// <summary>No line is longer, in characters; a branch of 200 named one by one fits.</summary>
    private const int LongestLine = 2_000;

    private const string Meaning = "ghi điểm danh theo số";

    /// <summary>With these a leader begins, though no number is behind them yet; "điện thoại" and "báo hộ" are said of anything.</summary>
    private static readonly string[] s_forOthers = ["ghi ho", "ghi giup", "ghi qua dien thoai"];

    public override string Name => FeatureName;

    public override async Task<Claim?> Bid(Turn turn)
    {
        // "số điện thoại bí thư" speaks of a telephone, and nobody has been rung up.
        if (turn.People.Count == 0 || turn.Text.Length > LongestLine || RosterQuestion.Read(turn.Text) is not null)
        {
            return null;
        }

        var reading = MarkingLine.Read(turn.Text);
        if (reading.IsPhoneAnswers && (reading.Marks.Count > 0 || (Marks(turn.Actor) && Array.Exists(s_forOthers, VietnameseText.Fold(turn.Text).StartsWith))))
        {
            return new Claim(0.97, () => phone.Take(turn, reading), "ghi hộ theo lời gọi điện");
        }

        var marks = reading.Marks.Count > 0 || reading.RestPresent;
        var talk = reading.Errors.Any(e => e.Fault is MarkingFault.LeftOver or MarkingFault.Empty);
        if (!Marks(turn.Actor) || turn.Text.Contains('?', StringComparison.Ordinal) || (talk && !marks))
        {
            return null;
        }

        // Without an open roll call a secretary may be speaking of himself: then only a line beyond doubt is taken.
        var open = (await meetings.Of([turn.Actor], turn.Cancel)).Count > 0;
        return (reading.Errors.Count > 0, open) switch
        {
            (true, false) => null,
            (true, true) => new Claim(marks ? 0.96 : 0.6, () => line.ReadBack(turn, reading), Meaning),
            (false, false) when reading.Marks.Count < 2 && !reading.RestPresent => new Claim(0.7, () => line.ReadBack(turn, reading), Meaning),
            (false, _) => new Claim(0.98, () => line.ReadBack(turn, reading), Meaning),
        };
    }

    public override Task Answer(Turn turn, Question question, int number)
    {
        var draft = question.Read<MarkingDraft>();
        if (question.Kind == Unexcused)
        {
            return line.ConfirmedTwice(turn, draft, sure: number == 1);
        }

        if (number == 1)
        {
            return line.Confirmed(turn, draft);
        }

        turn.Say(MarkingTexts.Correct);
        return Task.CompletedTask;
    }

    public override Task Undo(Turn turn, string data) => line.Undo(turn, JsonSerializer.Deserialize<List<PresenceBefore>>(data)!);

    private static bool Marks(Actor actor) =>
        actor is { Branch: not null, Role: Role.Secretary or Role.DeputySecretary or Role.PartyGroupLeader };
}
