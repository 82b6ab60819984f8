using ChiBo.Bot.Channels;
using ChiBo.Bot.Delivery;
using ChiBo.Core.Regulations;
using ChiBo.Core.Reminders;
using OpenTelemetry.Metrics;

namespace ChiBo.Bot.Web;

/// <summary>/metrics: ChiBo's own figures as Prometheus text. Nothing is measured of HTTP calls, whose addresses hold tokens.</summary>
public static class Metrics
{
    /// <summary>Where they are read.</summary>
    public const string Path = "/metrics";

    // Seconds: an update is handled within tens of milliseconds; a reminder is half a minute late at most, hours after downtime.
    private static readonly double[] s_handling = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private static readonly double[] s_lateness = [1, 5, 15, 30, 60, 120, 300, 900, 3_600, 14_400, 86_400];

    public static IServiceCollection AddMetricsPage(this IServiceCollection services)
    {
        services.AddSingleton<OutboxGauge>().AddSingleton<BudgetGauge>().AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter(InboundMeter.Name)
            .AddView("chibo_inbound_duration", new ExplicitBucketHistogramConfiguration { Boundaries = s_handling })
            .AddView("chibo_reminder_lateness", new ExplicitBucketHistogramConfiguration { Boundaries = s_lateness })
            .AddPrometheusExporter(exporter =>
            {
                exporter.ScopeInfoEnabled = false;
                exporter.TargetInfoEnabled = false;
            }));
        return services;
    }

    /// <summary>Opens it to this machine; the meters are made here, so that every counter is seen, as 0, from the start.</summary>
    public static void MapMetrics(this WebApplication app)
    {
        // Listening begins here; what a meter counts before is lost.
        app.UseOpenTelemetryPrometheusScrapingEndpoint(http => http.Request.Path == Path && LoopbackOnly.IsFromHere(http));
        foreach (var meter in new[] { typeof(InboundMeter), typeof(OutboxMeter), typeof(OutboxGauge), typeof(BudgetGauge), typeof(ReminderMeter), typeof(AnswerMeter) })
        {
            app.Services.GetRequiredService(meter);
        }
    }
}
