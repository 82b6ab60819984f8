using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Core.Notices;

/// <summary>What this feature brings to the host.</summary>
public static class NoticesFeature
{
    /// <summary>Registers the use cases, the chat parts and the due work of the feature.</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddScoped<FindRecipients>().AddScoped<FindNoticeScope>().AddScoped<FindNoticeRoom>().AddScoped<ReadBudgets>().AddScoped<FeatureChat, BudgetChat>().AddScoped<PreviewNotice>()
        .AddScoped<PostNotice>().AddScoped<SendNotice>().AddScoped<JoinNotice>().AddScoped<AttachFile>().AddScoped<FindNoticeFiles>()
        .AddScoped<CountNotice>().AddScoped<ReadLedger>().AddScoped<RecordTelling>().AddScoped<ListUnacknowledged>().AddScoped<RecentNotices>()
        .AddScoped<AcknowledgeNotice>().AddScoped<RemindUnacknowledged>().AddScoped<WithdrawNotice>()
        .AddScoped<PauseNotice>().AddScoped<ResendNotice>().AddScoped<SentMessages>().AddScoped<RecallNotice>().AddScoped<CorrectNotice>()
        .AddScoped<NoticeLeaders>().AddScoped<TellAuthor>().AddScoped<FailedMessages>().AddScoped<ActOnNotice>()
        .AddScoped<ComposeSteps>().AddScoped<ConfirmNotice>().AddScoped<ShowNotice>()
        .AddScoped<FeatureChat, NoticesChat>().AddScoped<FeatureChat, SentNoticesChat>()
        .AddScoped<FeatureChat, TellingChat>().AddScoped<FeatureChat, CorrectionChat>().AddScoped<FeatureChat, NoticeFilesChat>().AddScoped<ReadOwnNotices>().AddScoped<FeatureChat, OwnNoticesChat>()
        .AddScoped<FailedMessagesChat>().AddScoped<FeatureChat>(s => s.GetRequiredService<FailedMessagesChat>())
        .AddScoped<ITaskSource>(s => s.GetRequiredService<FailedMessagesChat>()).AddScoped<IReaction, SendAgainWhenBack>().AddScoped<IReaction, FollowReaddressed>().AddScoped<IReaction, FollowChangedChats>()
        .AddScoped<IDueWork, SendScheduledNotices>().AddScoped<IDueWork, FollowNotices>().AddScoped<IDueWork, TellUnreachable>()
        .AddScoped<IDueWork, SendWhenBudgetAllows>().AddScoped<IDueWork, SendWhenPaidFor>()
        .AddScoped<IPersonalData, NoticesData>();
}
