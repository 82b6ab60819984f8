using System.Globalization;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Reminders;

namespace ChiBo.Bot;

/// <summary>Reads what holds for all branches: Branch:AssistantName, Reminders:QuietHours, Privacy:RetentionMonths.</summary>
public static class InstallationSettings
{
    /// <summary>Months for which personal history is kept where nothing is set: two years, so that a year can be compared with the one before.</summary>
    public const int DefaultRetentionMonths = 24;

    private const string QuietKey = "Reminders:QuietHours";
    private const string RetentionKey = "Privacy:RetentionMonths";

    /// <summary>The settings, after <see cref="Faults"/> found none.</summary>
    public static Installation Read(IConfiguration configuration, BranchOptions branch) =>
        new(branch.AssistantName, Quiet(configuration) ?? QuietHours.None, Retention(configuration) ?? DefaultRetentionMonths);

    /// <summary>A sentence per faulty key.</summary>
    public static IEnumerable<string> Faults(IConfiguration configuration)
    {
        if (Quiet(configuration) is null)
        {
            yield return $"{QuietKey} phải có dạng \"21:30-06:30\", hoặc để trống nếu không có giờ nghỉ.";
        }

        if (Retention(configuration) is null)
        {
            yield return $"{RetentionKey} phải là số tháng từ 1 đến 1200.";
        }
    }

    private static QuietHours? Quiet(IConfiguration configuration) => QuietHours.Parse(configuration[QuietKey] ?? ReminderSettings.UsualQuietHours);

    private static int? Retention(IConfiguration configuration)
    {
        var given = configuration[RetentionKey];
        return string.IsNullOrEmpty(given) ? DefaultRetentionMonths
            : int.TryParse(given, CultureInfo.InvariantCulture, out var months) && months is >= 1 and <= 1200 ? months
            : null;
    }
}
