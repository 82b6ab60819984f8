using ChiBo.Bot.Channels;

namespace ChiBo.Bot.Commands;

/// <summary>Registers what verbs use beside the features.</summary>
public static class CommandsSetup
{
    public static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddScoped<ICheckUp, GroundCheckUp>().AddScoped<SeedDemo>().AddScoped<HandOutInvites>().AddScoped<DemoBranch>();
}
