using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Core.Enrolment;

/// <summary>What this feature brings to the host.</summary>
public static class EnrolmentFeature
{
    /// <summary>Registers the use cases, the chat part, the reactions and the due work of the feature.</summary>
    public static IServiceCollection AddEnrolment(this IServiceCollection services) => services
        .AddScoped<LinkAccount>();
}
