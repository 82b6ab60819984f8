using System.Reflection;

namespace ChiBo.Bot.Web.Simulator;

/// <summary>Serves the simulator page itself: one document, its style and its scripts, all carried inside the assembly.</summary>
public static class SimulatorPage
{
    private const string Prefix = "simulator/";

    /// <summary>Only our own files run, load or are called; nothing may frame the page.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly Dictionary<string, string> s_types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    public static void MapSimulatorPage(this RouteGroupBuilder simulator)
    {
        simulator.MapGet("", (HttpContext http) => Serve(http, "index.html"));
        simulator.MapGet("/assets/{name}", (HttpContext http, string name) => Serve(http, name));
        simulator.MapGet("/people", async (SimulatorPeople people, CancellationToken cancel) => Results.Json(await people.Read(cancel)));
    }

    /// <summary>Headers for everything a browser shows from here.</summary>
    public static void Harden(HttpContext http, string policy = Policy)
    {
        http.Response.Headers.ContentSecurityPolicy = policy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers.CacheControl = "no-cache";
    }

    private static IResult Serve(HttpContext http, string name)
    {
        var content = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name);
        if (content is null || !s_types.TryGetValue(Path.GetExtension(name), out var type))
        {
            return Results.NotFound();
        }

        Harden(http);
        return Results.Stream(content, type);
    }
}
