using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Core.Attendance;

/// <summary>What this feature brings to the host.</summary>
public static class AttendanceFeature
{
    /// <summary>Registers the use cases, the chat part, the reactions and the due work of the feature.</summary>
    public static IServiceCollection AddAttendance(this IServiceCollection services) => services;
}
