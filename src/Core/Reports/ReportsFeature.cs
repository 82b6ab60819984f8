using ChiBo.Core.Conversations;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Core.Reports;

/// <summary>What this feature brings to the host.</summary>
public static class ReportsFeature
{
    /// <summary>Registers the use cases, the chat part, the reactions and the due work of the feature.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddScoped<ReadAttendanceMonth>().AddScoped<FeatureChat, ReportsChat>();
}
