using System.Globalization;
using System.Text.RegularExpressions;
using ChiBo.Bot.Persistence;

namespace ChiBo.Bot.Channels.ZaloBot;

/// <summary>How updates come: the bots ask for them, or Zalo brings them.</summary>
public enum ZaloBotMode
{
    Polling,
    Webhook,
}

/// <summary>One bot of ZaloBot:Bots.</summary>
/// <param name="Name">Ours: part of its chats' addresses and of its webhook's path, so it never changes. Default "main".</param>
/// <param name="Token">"123456:secret", from Zalo Bot Creator. It is in every request's address, so no address is ever logged.</param>
/// <param name="WebhookSecret">What Zalo repeats with each webhook call: 8 to 256 characters (setWebhook).</param>
/// <param name="People">Most people it serves. Default 50, the free plan.</param>
/// <param name="MessagesPerMonth">Most messages a month. Default 3000, the free plan.</param>
public sealed record ZaloBotSettings(string Name, string Token, string? WebhookSecret, int People, int MessagesPerMonth)
{
    // Part of a log line, should a record be logged: never the token.
    public override string ToString() => Name;
}

/// <summary>Section ZaloBot, checked when the host is built.</summary>
public sealed partial record ZaloBotOptions
{
    /// <summary>Zalo's own server (docs.zaloplatforms.com/docs/BOT).</summary>
    public const string ZaloServer = "https://bot-api.zaloplatforms.com";

    private const string Bots = "ZaloBot:Bots";

    /// <summary>The bots, in the order of their numbers; at least one.</summary>
    public required IReadOnlyList<ZaloBotSettings> All { get; init; }

    /// <summary>Address of another server that speaks as Zalo's; null for Zalo's.</summary>
    public string? ApiBaseUrl { get; init; }

    /// <summary>Default Polling.</summary>
    public ZaloBotMode Mode { get; init; }

    /// <summary>Messages per second of each bot. Default 5: Zalo documents no rate, so this is ours, and careful.</summary>
    public double MessagesPerSecond { get; init; } = 5;

    /// <summary>Whether what people write counts against MessagesPerMonth too. Default no: Zalo does not say.</summary>
    public bool CountsIncoming { get; init; }

    /// <summary>The address under which the world reaches ChiBo, without a slash at its end; null where there is none.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>True when a bot has a token.</summary>
    public static bool IsOn(IConfiguration configuration) =>
        configuration.GetSection(Bots).GetChildren().Any(bot => !string.IsNullOrEmpty(bot["Token"]));

    /// <summary>The address to which Zalo is to bring that bot's updates.</summary>
    public string WebhookUrl(string bot) => $"{PublicUrl}{ZaloBotWebhook.Folder}/{bot}";

    /// <summary>Reads the section; throws <see cref="OperatorException"/> with one sentence per fault.</summary>
    public static ZaloBotOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("ZaloBot");
        var faults = new List<string>();
        var options = new ZaloBotOptions
        {
            All = [.. section.GetSection("Bots").GetChildren().OrderBy(NumberOf).Select(bot => BotOf(bot, faults))],
            ApiBaseUrl = Optional(section["ApiBaseUrl"])?.TrimEnd('/'),
            Mode = ModeOf(section["Mode"], faults),
            MessagesPerSecond = RateOf(section["MessagesPerSecond"], faults),
            CountsIncoming = FlagOf(section["CountsIncoming"], faults),
            PublicUrl = Optional(configuration["PublicUrl"])?.TrimEnd('/'),
        };
        options.Check(faults);
        return faults.Count == 0 ? options : throw new OperatorException(string.Join('\n', faults));
    }

    private static int NumberOf(IConfigurationSection bot) => int.TryParse(bot.Key, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;

    private static ZaloBotSettings BotOf(IConfigurationSection bot, List<string> faults)
    {
        var settings = new ZaloBotSettings(
            Optional(bot["Name"]) ?? "main", bot["Token"]?.Trim() ?? string.Empty, Optional(bot["WebhookSecret"]),
            CountOf(bot, "People", 50, faults), CountOf(bot, "MessagesPerMonth", 3_000, faults));
        if (!TokenForm().IsMatch(settings.Token))
        {
            faults.Add($"{bot.Path}:Token không đúng dạng \"123456:chuỗi\"; hãy chép lại nguyên dòng Zalo Bot Creator đã gửi.");
        }

        if (!NameForm().IsMatch(settings.Name))
        {
            faults.Add($"{bot.Path}:Name chỉ gồm 1 đến 32 ký tự a–z, A–Z, 0–9, _ và -, vì tên nằm trong địa chỉ webhook.");
        }

        return settings;
    }

    private void Check(List<string> faults)
    {
        faults.AddRange(All.GroupBy(b => b.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1)
            .Select(g => $"{Bots}: hai bot cùng tên «{g.Key}»; mỗi bot cần một Name riêng."));
        faults.AddRange(All.Where(b => b.Token.Length > 0).GroupBy(b => b.Token, StringComparer.Ordinal).Where(g => g.Count() > 1)
            .Select(g => $"{Bots}: các bot {string.Join(", ", g.Select(b => $"«{b.Name}»"))} cùng một Token; mỗi bot cần Token riêng."));
        if (ApiBaseUrl is not null && AddressOf(ApiBaseUrl) is null)
        {
            faults.Add("ZaloBot:ApiBaseUrl phải là địa chỉ đầy đủ, ví dụ http://127.0.0.1:8081.");
        }

        if (Mode == ZaloBotMode.Webhook)
        {
            CheckWebhook(faults);
        }
    }

    private void CheckWebhook(List<string> faults)
    {
        // Zalo's own server calls public HTTPS only (setWebhook); a server of one's own may call anything.
        if (PublicUrl is null || AddressOf(PublicUrl) is not { } address || (ApiBaseUrl is null && address.Scheme != Uri.UriSchemeHttps))
        {
            faults.Add("PublicUrl phải là địa chỉ https công khai khi ZaloBot:Mode là Webhook.");
        }

        faults.AddRange(All.Where(b => b.WebhookSecret is null || !SecretForm().IsMatch(b.WebhookSecret))
            .Select(b => $"{Bots}: bot «{b.Name}» cần WebhookSecret từ 8 đến 256 chữ cái không dấu, chữ số hoặc dấu, không có khoảng trắng, khi ZaloBot:Mode là Webhook."));
    }

    private static ZaloBotMode ModeOf(string? text, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return ZaloBotMode.Polling;
        }

        if (Enum.TryParse<ZaloBotMode>(text, ignoreCase: true, out var mode) && Enum.IsDefined(mode) && char.IsLetter(text.Trim()[0]))
        {
            return mode;
        }

        faults.Add("ZaloBot:Mode phải là Polling hoặc Webhook.");
        return ZaloBotMode.Polling;
    }

    private static double RateOf(string? text, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return 5;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) && rate is > 0 and <= 10_000)
        {
            return rate;
        }

        faults.Add("ZaloBot:MessagesPerSecond phải là số lớn hơn 0.");
        return 5;
    }

    private static bool FlagOf(string? text, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(text) || bool.TryParse(text, out _))
        {
            return bool.TryParse(text, out var flag) && flag;
        }

        faults.Add("ZaloBot:CountsIncoming phải là true hoặc false.");
        return false;
    }

    private static int CountOf(IConfigurationSection bot, string key, int normal, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(bot[key]))
        {
            return normal;
        }

        if (int.TryParse(bot[key], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
        {
            return count;
        }

        faults.Add($"{bot.Path}:{key} phải là số nguyên lớn hơn 0.");
        return normal;
    }

    private static string? Optional(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Uri? AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    [GeneratedRegex("^[0-9]{1,24}:[A-Za-z0-9_.~-]{1,256}$", RegexOptions.None, 1000)]
    private static partial Regex TokenForm();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,32}$", RegexOptions.None, 1000)]
    private static partial Regex NameForm();

    // What a header carries as it is.
    [GeneratedRegex("^[!-~]{8,256}$", RegexOptions.None, 1000)]
    private static partial Regex SecretForm();
}
