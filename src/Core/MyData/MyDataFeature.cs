using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Core.MyData;

/// <summary>What this feature brings to the host.</summary>
public static class MyDataFeature
{
    /// <summary>Registers the use cases, the chat part, the reactions and the due work of the feature.</summary>
    public static IServiceCollection AddMyData(this IServiceCollection services) => services;
}
