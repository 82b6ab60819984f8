using System.Net;

namespace ChiBo.Bot.Web;

/// <summary>Lets a door be used from this machine only.</summary>
public static class LoopbackOnly
{
    /// <summary>404 for anybody else, as if nothing were there.</summary>
    public static ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsFromHere(context.HttpContext) ? next(context) : ValueTask.FromResult<object?>(Results.NotFound());

    /// <summary>True for a caller on this machine; not for what a proxy on it passes on for somebody else.</summary>
    public static bool IsFromHere(HttpContext http) =>
        (http.Connection.RemoteIpAddress is not { } remote || IPAddress.IsLoopback(remote))
        && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded");
}
