using System.Net;

namespace ChiBo.Bot.Web;

/// <summary>Lets a door be used from this machine only.</summary>
public static class LoopbackOnly
{
    /// <summary>404 for anybody else, as if nothing were there.</summary>
    public static ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var remote = context.HttpContext.Connection.RemoteIpAddress;
        return remote is null || IPAddress.IsLoopback(remote) ? next(context) : ValueTask.FromResult<object?>(Results.NotFound());
    }
}
