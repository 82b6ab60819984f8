using System.Net;

namespace ChiBo.Bot.Web.Simulator;

/// <summary>
/// Keeps other websites open in the same browser away from a loopback door: the request must name this machine as its
/// host (against a foreign name that resolves to it) and, where the browser says which page sent it, come from our own.
/// </summary>
public static class SameOriginOnly
{
    /// <summary>404 for anybody else, as if nothing were there.</summary>
    public static ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var origin = request.Headers.Origin.ToString();
        return IsThisMachine(request.Host.Host) && (origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}")
            ? next(context)
            : ValueTask.FromResult<object?>(Results.NotFound());
    }

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
