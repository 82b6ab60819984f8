using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Core.Reminders;

/// <summary>What this feature brings to the host. The host adds the <see cref="ReminderSettings"/> of the installation.</summary>
public static class RemindersFeature
{
    /// <summary>Registers the use cases, the chat part, the reactions and the due work of the feature.</summary>
    public static IServiceCollection AddReminders(this IServiceCollection services) => services
        .AddSingleton<ReminderMeter>()
        .AddScoped<ScheduleReminders>().AddScoped<SetReminders>().AddScoped<TellMissed>().AddScoped<PassOverDue>()
        .AddScoped<IReaction, FollowMeetings>().AddScoped<IReaction, TellLeader>().AddScoped<IReaction, ShowReminderSettings>().AddScoped<IReaction, RemindWhenBack>()
        .AddScoped<IDueWork, SendReminders>().AddScoped<IDueWork, TellWhomToPhone>().AddScoped<IPlannedMessages, MonthReserve>()
        .AddScoped<FeatureChat, RemindersChat>();
}
