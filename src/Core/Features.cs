using ChiBo.Core.Access;
using ChiBo.Core.Attendance;
using ChiBo.Core.Branches;
using ChiBo.Core.Conversations;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Fees;
using ChiBo.Core.Meetings;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.MyData;
using ChiBo.Core.Notices;
using ChiBo.Core.Regulations;
using ChiBo.Core.Reminders;
using ChiBo.Core.Reports;
using ChiBo.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Core;

/// <summary>The stair: every feature in the order in which it may use others, which is also the order of reactions and bids.</summary>
public static class Features
{
    /// <summary>Registers all of Core. The host adds the database, the senders, a TimeProvider and a BranchClock.</summary>
    public static IServiceCollection AddCore(this IServiceCollection services) => services
        .AddGround()
        .AddConversations()
        .AddFees()
        .AddEnrolment()
        .AddMeetings()
        .AddNotices()
        .AddRegulations()
        .AddAttendance()
        .AddReminders()
        .AddReports()
        .AddMyData();

    private static IServiceCollection AddGround(this IServiceCollection services) => services
        .AddScoped<Facts>().AddScoped<FactReactions>()
        .AddSingleton<Committed>().AddScoped<OneTransaction>()
        .AddScoped<AddBranch>()
        .AddScoped<Roster>().AddScoped<FindActor>()
        .AddSingleton<Channels>().AddScoped<Accounts>().AddScoped<Outbox>().AddScoped<Budgets>().AddScoped<RetryMessages>().AddScoped<Receipts>().AddScoped<LastHeard>().AddScoped<UseFileLink>().AddSingleton<Inbox>()
        .AddScoped<DueWork>().AddSingleton<DueWorkTurn>();

    private static IServiceCollection AddConversations(this IServiceCollection services) => services
        .AddScoped<Ask>().AddScoped<Readdress>().AddScoped<LeaveChat>().AddScoped<Speech>().AddScoped<Speaking>()
        .AddSingleton(new Floods(TimeProvider.System)).AddScoped<Recognise>().AddScoped<TakeBack>().AddScoped<RouteText>().AddScoped<IUpdateHandler, Router>()
        .AddScoped<HelpingPeople>().AddScoped<RelayHandover>().AddScoped<Handover>().AddScoped<SettleHandover>()
        .AddScoped<HandoverTasks>().AddScoped<ITaskSource>(s => s.GetRequiredService<HandoverTasks>())
        .AddScoped<FeatureChat, HandoverChat>().AddScoped<FeatureChat, TodayChat>().AddScoped<FeatureChat, HelpChat>().AddScoped<FeatureChat, UnreadableChat>()
        .AddScoped<IDueWork, FallOver>().AddScoped<IDueWork, RelayDueHandovers>().AddScoped<IDueWork, SayLastWord>();
}
