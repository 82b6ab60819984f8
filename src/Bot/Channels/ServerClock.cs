using System.Globalization;

namespace ChiBo.Bot.Channels;

/// <summary>Compares this machine's clock with a platform's: reminders come by it, and signed events are refused when it is far off.</summary>
public static class ServerClock
{
    private const string Check = "đồng hồ máy";

    // The header counts whole seconds and travels; less than this hurts nobody.
    private static readonly TimeSpan s_most = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(10);

    /// <summary>What the doctor says of it; never throws.</summary>
    /// <param name="server">The platform's name, as people know it.</param>
    /// <param name="address">Any address there: each answer tells the time, also a refusal.</param>
    public static async Task<Finding> Compare(string server, Uri address, CancellationToken cancel)
    {
        using var line = HttpLine.Open();
        using var http = new HttpClient(line, disposeHandler: false) { Timeout = s_limit };
        try
        {
            using var answer = await http.GetAsync(new Uri(address, "/"), HttpCompletionOption.ResponseHeadersRead, cancel);
            return Compare(server, answer.Headers.Date, TimeProvider.System.GetUtcNow());
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
        {
            return Compare(server, there: null, default);
        }
    }

    /// <summary>The same of two times; null where the server does not tell its own.</summary>
    public static Finding Compare(string server, DateTimeOffset? there, DateTimeOffset here)
    {
        if (there is not { } time)
        {
            return new(Check, true, $"{server} không cho biết giờ, chưa so được");
        }

        var ahead = here - time;
        return ahead.Duration() <= s_most
            ? new(Check, true, $"khớp với {server}")
            : new(Check, false, string.Create(
                CultureInfo.InvariantCulture,
                $"{(ahead > TimeSpan.Zero ? "nhanh" : "chậm")} {ahead.Duration().TotalSeconds:0} giây so với {server}. Bật đồng bộ giờ: timedatectl set-ntp true."));
    }
}
