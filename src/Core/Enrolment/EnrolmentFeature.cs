using ChiBo.Core.Conversations;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Core.Enrolment;

/// <summary>What this feature brings to the host. The host adds the <see cref="InviteCodeKey"/> and the errands of its kinds.</summary>
public static class EnrolmentFeature
{
    /// <summary>Registers the use cases, the chat parts and the due work of the feature.</summary>
    public static IServiceCollection AddEnrolment(this IServiceCollection services) => services
        .AddRosters().AddInvites().AddMoving().AddLinking()
        .AddScoped<GiveRole>().AddScoped<IDueWork, ForgetOldEnrolment>().AddScoped<IPersonalData, EnrolmentData>();

    private static IServiceCollection AddRosters(this IServiceCollection services) => services
        .AddScoped<BranchMeant>().AddScoped<AskToReadRoster>()
        .AddScoped<PlanRoster>().AddScoped<PreviewRoster>().AddScoped<ImportRoster>().AddScoped<ConfirmRoster>().AddScoped<JoinRosters>()
        .AddScoped<FeatureChat, RosterChat>().AddScoped<FeatureChat, RosterQuestionsChat>();

    private static IServiceCollection AddInvites(this IServiceCollection services) => services
        .AddScoped<CountSeats>().AddScoped<DealSeats>().AddScoped<ForeseeSeats>().AddScoped<LeaveExempt>()
        .AddScoped<IssueInvites>().AddScoped<InviteMember>().AddScoped<InviteAll>().AddScoped<InviteOperator>()
        .AddScoped<LinkBoard>().AddScoped<PrintInvites>().AddScoped<OfferPrint>().AddScoped<HandOverInvite>().AddScoped<InviteByName>()
        .AddScoped<FeatureChat, InvitesChat>();

    private static IServiceCollection AddMoving(this IServiceCollection services) => services
        .AddScoped<TellToMove>().AddScoped<MoveMembers>().AddScoped<LeaveOldChat>().AddScoped<MoveDialogue>()
        .AddScoped<FeatureChat, MoveChat>();

    private static IServiceCollection AddLinking(this IServiceCollection services) => services
        .AddScoped<LinkAccount>().AddScoped<CountTries>().AddScoped<RecogniseCode>().AddScoped<AcceptLink>()
        .AddScoped<FindLinkPerson>().AddScoped<FindCandidates>().AddScoped<RequestLink>().AddScoped<VouchForLink>()
        .AddScoped<OfferLink>().AddScoped<HearConsent>().AddScoped<LinkByCode>().AddScoped<LinkByContact>()
        .AddScoped<FeatureChat, LinkingChat>();
}
