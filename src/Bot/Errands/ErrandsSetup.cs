using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Errands;

/// <summary>Registers the runner of slow work and its kinds.</summary>
public static class ErrandsSetup
{
    public static IServiceCollection AddErrands(this IServiceCollection services) => services
        .AddSingleton<FetchFile>().AddScoped<IDueWork, ForgetArrivedFiles>()
        .AddScoped<IErrandKind, ReadRosterErrand>().AddScoped<IErrandKind, DrawInvitesErrand>()
        .AddScoped<IErrandKind, KeepNoticeFile>().AddScoped<IErrandKind, ReadDocumentErrand>()
        .AddSingleton<ErrandRunner>().AddHostedService(s => s.GetRequiredService<ErrandRunner>());
}
