using ChiBo.Bot.Persistence;
using ChiBo.Core.Reminders;

namespace ChiBo.Bot;

/// <summary>Section Reminders: what holds for all branches of the installation unless a branch says otherwise.</summary>
public sealed class ReminderOptions
{
    /// <summary>How long before a meeting, separated by semicolons. Default "3.00:00:00;1.00:00:00;02:00:00".</summary>
    public string Offsets { get; set; } = ReminderSettings.UsualOffsets;

    /// <summary>The hours in which nobody is disturbed; empty for none. Default "21:30-06:30".</summary>
    public string QuietHours { get; set; } = ReminderSettings.UsualQuietHours;

    /// <summary>The settings; throws <see cref="OperatorException"/> with a sentence for each key at fault.</summary>
    public ReminderSettings Read()
    {
        var offsets = ReminderSettings.ReadOffsets(Offsets);
        var quiet = Core.Calendar.QuietHours.Parse(QuietHours);
        var faults = new List<string>();
        if (offsets is null)
        {
            faults.Add(
                "Reminders:Offsets phải là một đến năm khoảng thời gian cách nhau bằng dấu chấm phẩy, mỗi khoảng từ 5 phút đến 30 ngày, "
                + $"ví dụ {ReminderSettings.UsualOffsets}.");
        }

        if (quiet is null)
        {
            faults.Add($"Reminders:QuietHours phải có dạng {ReminderSettings.UsualQuietHours}, hoặc để trống nếu không cần giờ yên lặng.");
        }

        return faults.Count == 0 ? new ReminderSettings(offsets!, quiet!) : throw new OperatorException(string.Join('\n', faults));
    }
}
