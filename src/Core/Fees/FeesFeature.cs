using ChiBo.Core.Conversations;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Core.Fees;

/// <summary>What this feature brings to the host.</summary>
public static class FeesFeature
{
    /// <summary>Registers the use cases and the chat part of the feature.</summary>
    public static IServiceCollection AddFees(this IServiceCollection services) => services
        .AddScoped<Spending>().AddScoped<DecideFares>().AddScoped<ChooseChats>().AddScoped<FixFares>().AddScoped<SetCeiling>().AddScoped<ReadFees>()
        .AddScoped<FeatureChat, FeesChat>();
}
