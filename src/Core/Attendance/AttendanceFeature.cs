using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Core.Attendance;

/// <summary>What this feature brings to the host.</summary>
public static class AttendanceFeature
{
    /// <summary>Registers the use cases, the chat part, the reactions and the due work of the feature.</summary>
    public static IServiceCollection AddAttendance(this IServiceCollection services) => services
        .AddScoped<Sheet>().AddScoped<TakeBackReply>().AddScoped<PutToChat>().AddScoped<InviteMembers>().AddScoped<IReaction, TellOfChanges>()
        .AddScoped<ReplyClock>().AddScoped<MeetingsToAnswer>().AddScoped<RecordReply>().AddScoped<PassOnWord>().AddScoped<WriteReply>().AddScoped<HearReply>().AddScoped<ChosenReply>()
        .AddScoped<FeatureChat, AttendanceChat>().AddScoped<IDueWork, AskAgainLater>()
        .AddScoped<ReadAttendanceOf>().AddScoped<FeatureChat, AttendanceQuestionsChat>()
        .AddRollCall();

    private static IServiceCollection AddRollCall(this IServiceCollection services) => services
        .AddScoped<OpenRollCalls>().AddScoped<HostOfRollCall>().AddScoped<OpenRollCall>().AddScoped<PutCheckIn>()
        .AddScoped<RollCallBoard>().AddScoped<IDueWork>(s => s.GetRequiredService<RollCallBoard>())
        .AddScoped<KeepPresence>().AddScoped<CheckIn>().AddScoped<TryCode>().AddScoped<HearCheckIn>()
        .AddScoped<CloseSheet>().AddScoped<LeadRollCall>().AddScoped<FinishRollCall>().AddScoped<ShowGroupCount>().AddScoped<FeatureChat, RollCallChat>()
        .AddScoped<MarkPresence>().AddScoped<MarkByLine>().AddScoped<TakePhoneAnswers>().AddScoped<FeatureChat, MarkingChat>()
        .AddScoped<NudgeSilent>().AddScoped<PrintSignInSheet>().AddScoped<FeatureChat, WhoComesChat>()
        .AddScoped<RegisterGroup>().AddScoped<WhoSpeaks>().AddScoped<FeatureChat, GroupChat>()
        .AddScoped<ITaskSource, AttendanceTasks>();
}
