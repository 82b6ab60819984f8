using ChiBo.Core.Calendar;

namespace ChiBo.Core.Branches;

/// <summary>What holds for every branch of the installation unless the branch says otherwise; read once from the configuration.</summary>
/// <param name="AssistantName">How the assistant names itself (key Branch:AssistantName).</param>
/// <param name="Quiet">The quiet hours (key Reminders:QuietHours).</param>
/// <param name="RetentionMonths">How long personal history is kept (key Privacy:RetentionMonths).</param>
public sealed record Installation(string AssistantName, QuietHours Quiet, int RetentionMonths)
{
    /// <summary>The name the assistant bears in a branch, or to somebody without one.</summary>
    public string AssistantNameIn(Branch? branch) => branch?.AssistantName ?? AssistantName;

    /// <summary>The quiet hours of a branch, or of somebody without one.</summary>
    public QuietHours QuietIn(Branch? branch) => branch?.QuietHours is { } own ? QuietHours.Parse(own) ?? Quiet : Quiet;
}
