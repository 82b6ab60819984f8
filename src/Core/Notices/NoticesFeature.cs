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
        .AddScoped<FindRecipients>().AddScoped<FindNoticeScope>().AddScoped<PreviewNotice>()
        .AddScoped<PostNotice>().AddScoped<SendNotice>().AddScoped<AttachFile>()
        .AddScoped<CountNotice>().AddScoped<ListUnreached>().AddScoped<ListUnacknowledged>().AddScoped<RecentNotices>()
        .AddScoped<AcknowledgeNotice>().AddScoped<RemindUnacknowledged>().AddScoped<WithdrawNotice>()
        .AddScoped<ComposeSteps>().AddScoped<ConfirmNotice>().AddScoped<ShowNotice>()
        .AddScoped<FeatureChat, NoticesChat>().AddScoped<FeatureChat, SentNoticesChat>()
        .AddScoped<IDueWork, SendScheduledNotices>().AddScoped<IDueWork, FollowNotices>()
        .AddScoped<IPersonalData, NoticesData>();
}
