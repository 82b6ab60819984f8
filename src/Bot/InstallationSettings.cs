using ChiBo.Bot.Persistence;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;

namespace ChiBo.Bot;

/// <summary>Reads what holds for all branches: Branch:AssistantName, Reminders:QuietHours, Privacy:RetentionMonths.</summary>
public static class InstallationSettings
{
    /// <summary>Quiet hours of an installation that sets none; an empty value means none.</summary>
    public const string DefaultQuietHours = "21:30-06:30";

    /// <summary>Months for which personal history is kept where nothing is set: two years, so that a year can be compared with the one before.</summary>
    public const int DefaultRetentionMonths = 24;

    /// <summary>The settings; throws <see cref="OperatorException"/> with a sentence that names the faulty key.</summary>
    public static Installation Read(IConfiguration configuration, BranchOptions branch)
    {
        var quiet = QuietHours.Parse(configuration["Reminders:QuietHours"] ?? DefaultQuietHours)
            ?? throw new OperatorException("Reminders:QuietHours phải có dạng \"21:30-06:30\", hoặc để trống nếu không có giờ nghỉ.");
        var months = configuration["Privacy:RetentionMonths"];
        var retention = string.IsNullOrEmpty(months) ? DefaultRetentionMonths
            : int.TryParse(months, System.Globalization.CultureInfo.InvariantCulture, out var given) && given is >= 1 and <= 1200 ? given
            : throw new OperatorException("Privacy:RetentionMonths phải là số tháng từ 1 đến 1200.");
        return new Installation(branch.AssistantName, quiet, retention);
    }
}
