using ChiBo.Core.Conversations;
using ChiBo.Core.Regulations.Calculators;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Core.Regulations;

/// <summary>What this feature brings to the host.</summary>
public static class RegulationsFeature
{
    /// <summary>Registers the use cases, the chat part, the reactions and the due work of the feature.</summary>
    public static IServiceCollection AddRegulations(this IServiceCollection services) => services
        .AddSingleton<RegulationBase>().AddSingleton<AnswerMeter>().AddScoped<FeatureChat, RegulationsChat>()
        .AddScoped<FeatureChat, CalculationsChat>();
}
