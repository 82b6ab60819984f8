using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Core.Meetings;

/// <summary>What this feature brings to the host.</summary>
public static class MeetingsFeature
{
    /// <summary>Registers the use cases, the chat part, the reactions and the due work of the feature.</summary>
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services
        .AddScoped<Invitees>().AddScoped<FindMeeting>().AddScoped<PointOutHoliday>()
        .AddScoped<PlanMeeting>().AddScoped<PlanSeries>().AddScoped<MaterialiseSeries>().AddScoped<IDueWork, ExtendSeries>()
        .AddScoped<MoveMeeting>().AddScoped<ChangePlace>().AddScoped<CancelMeeting>().AddScoped<SetAgenda>().AddScoped<AlterMeeting>()
        .AddScoped<PlanningQuestions>().AddScoped<ChangeQuestions>()
        .AddScoped<PlanningChat>().AddScoped<ChangesChat>()
        .AddScoped<FeatureChat, MeetingsChat>()
        .AddScoped<FeatureChat, MeetingMenuChat>()
        .AddScoped<FeatureChat>(s => s.GetRequiredService<PlanningChat>())
        .AddScoped<FeatureChat>(s => s.GetRequiredService<ChangesChat>());
}
