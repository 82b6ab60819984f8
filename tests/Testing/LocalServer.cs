using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace ChiBo.Testing;

/// <summary>A bare web server of this machine, for whoever plays a platform's part.</summary>
internal static class LocalServer
{
    /// <summary>Not started yet; on a free port, or on a given one (to come back where one was).</summary>
    public static WebApplication Build(int port = 0)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.AddServerHeader = false).UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        return builder.Build();
    }

    /// <summary>At once, whatever is under way.</summary>
    public static async ValueTask Stop(WebApplication app)
    {
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
    }
}
