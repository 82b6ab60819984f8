using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Core.Meetings;

/// <summary>What this feature brings to the host.</summary>
public static class MeetingsFeature
{
    /// <summary>Registers the use cases, the chat part, the reactions and the due work of the feature.</summary>
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services
        .AddScoped<Invitees>();
}
