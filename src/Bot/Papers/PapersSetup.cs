using ChiBo.Bot.Persistence;

namespace ChiBo.Bot.Papers;

/// <summary>Registers what draws and reads files.</summary>
public static class PapersSetup
{
    public static IServiceCollection AddPapers(this IServiceCollection services) => services
        .AddSingleton<StoredFiles>().AddSingleton<DrawFile>().AddSingleton<DrawInvites>();
}
