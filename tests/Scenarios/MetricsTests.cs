using System.Net;
using ChiBo.Testing;

namespace ChiBo.Scenarios;

public sealed class MetricsTests
{
    [Fact]
    public async Task Figures_of_the_traffic_are_read_as_prometheus_text_under_their_promised_names()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);

        await host.PhoneOf(branch.Members[3]).Types("nghỉ họp 3 tháng có sao không");

        var text = await host.Http.GetStringAsync("/metrics");
        Sum(text, "chibo_inbound_total").ShouldBeGreaterThanOrEqualTo(1);
        Sum(text, "chibo_inbound_duration_seconds_count").ShouldBeGreaterThanOrEqualTo(1);
        Sum(text, "chibo_outbox_sent_total").ShouldBeGreaterThanOrEqualTo(1);
        Sum(text, "chibo_answers_total").ShouldBeGreaterThanOrEqualTo(1);
        text.ShouldContain("chibo_outbox_refused_total{");
        text.ShouldContain("chibo_outbox_waiting{");
        text.ShouldContain("""chibo_answers_total{outcome="declined"}""");
        text.ShouldNotContain("http_client");
    }

    [Fact]
    public async Task The_lateness_of_reminders_is_among_the_figures()
    {
        await using var host = await ChiBoHost.Start();
        await SampleBranch.Make(host);
        (await Verbs.Run(host.Directory, "meeting", "add", "--branch", "cb001", "--at", "2026-12-12T19:00")).Exit.ShouldBe(0);

        await host.Advance(TimeSpan.FromDays(9));

        Sum(await host.Http.GetStringAsync("/metrics"), "chibo_reminder_lateness_seconds_count").ShouldBeGreaterThanOrEqualTo(1);
    }

    [Fact]
    public async Task What_a_proxy_passes_on_for_others_is_not_answered()
    {
        await using var host = await ChiBoHost.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");

        (await host.Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    // Of all lines of that name: other hosts of this process count into the same figures, so only a floor can be told.
    private static double Sum(string text, string name) => text.Split('\n')
        .Where(line => line.StartsWith(name + "{", StringComparison.Ordinal))
        .Sum(line => double.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture));
}
