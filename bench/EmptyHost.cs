namespace ChiBo.Bench;

/// <summary>The baseline: the smallest web application of the same framework, without a database, answering the same address.</summary>
public static class EmptyHost
{
    public static async Task<int> Run(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        app.MapGet("/health/ready", () => "ready");
        await app.RunAsync();
        return 0;
    }
}
