using System.Globalization;
using System.Text.RegularExpressions;
using ChiBo.Bot.Persistence;
using Telegram.Bot;

namespace ChiBo.Bot.Channels.Telegram;

/// <summary>How updates come: the bot asks for them, or Telegram brings them.</summary>
public enum TelegramMode
{
    Polling,
    Webhook,
}

/// <summary>Section Telegram, checked when the host is built.</summary>
public sealed partial record TelegramOptions
{
    /// <summary>The bot's token, "123456:secret", from @BotFather. It is in every request's address, so no address is ever logged.</summary>
    public required string BotToken { get; init; }

    /// <summary>Address of a Bot API server of one's own; null for Telegram's.</summary>
    public string? ApiBaseUrl { get; init; }

    /// <summary>Default Polling.</summary>
    public TelegramMode Mode { get; init; }

    /// <summary>The public address of /webhooks/telegram; needed for Webhook, by default made from PublicUrl.</summary>
    public string? WebhookUrl { get; init; }

    /// <summary>What Telegram repeats with each webhook call: 1 to 256 of A–Z a–z 0–9 _ - (Bot API, setWebhook).</summary>
    public string? WebhookSecret { get; init; }

    /// <summary>Messages per second over all chats. Default 30 (Bot FAQ).</summary>
    public double MessagesPerSecond { get; init; } = 30;

    /// <summary>Messages per second in one chat. Default 1 (Bot FAQ).</summary>
    public double MessagesPerSecondPerChat { get; init; } = 1;

    /// <summary>Reads the section; throws <see cref="OperatorException"/> with one sentence per fault.</summary>
    public static TelegramOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Telegram");
        var faults = new List<string>();
        var options = new TelegramOptions
        {
            BotToken = section["BotToken"]?.Trim() ?? string.Empty,
            ApiBaseUrl = Optional(section["ApiBaseUrl"])?.TrimEnd('/'),
            Mode = ModeOf(section["Mode"], faults),
            WebhookUrl = Optional(section["WebhookUrl"]) ?? FromPublicUrl(configuration["PublicUrl"]),
            WebhookSecret = Optional(section["WebhookSecret"]),
            MessagesPerSecond = NumberOf(section, "MessagesPerSecond", 30, faults),
            MessagesPerSecondPerChat = NumberOf(section, "MessagesPerSecondPerChat", 1, faults),
        };
        options.Check(faults);
        return faults.Count == 0 ? options : throw new OperatorException(string.Join('\n', faults));
    }

    private void Check(List<string> faults)
    {
        if (!Token().IsMatch(BotToken) || !IsAcceptedByClient(BotToken))
        {
            faults.Add("Telegram:BotToken không đúng dạng \"123456:chuỗi\"; hãy chép lại nguyên dòng @BotFather đã gửi.");
        }

        if (ApiBaseUrl is not null && AddressOf(ApiBaseUrl) is null)
        {
            faults.Add("Telegram:ApiBaseUrl phải là địa chỉ đầy đủ, ví dụ http://127.0.0.1:8081.");
        }

        if (Mode == TelegramMode.Webhook)
        {
            CheckWebhook(faults);
        }
    }

    private void CheckWebhook(List<string> faults)
    {
        // Telegram's own server calls HTTPS on four ports only (Bot API, setWebhook); one's own server may call anything.
        var address = WebhookUrl is null ? null : AddressOf(WebhookUrl);
        var isReachable = address is not null
            && (ApiBaseUrl is not null || (address.Scheme == Uri.UriSchemeHttps && address.Port is 443 or 80 or 88 or 8443));
        if (!isReachable)
        {
            faults.Add("Telegram:WebhookUrl phải là địa chỉ https công khai ở cổng 443, 80, 88 hoặc 8443 khi Telegram:Mode là Webhook.");
        }

        if (WebhookSecret is null || !Secret().IsMatch(WebhookSecret))
        {
            faults.Add("Telegram:WebhookSecret phải có 1 đến 256 ký tự A–Z, a–z, 0–9, _ và - khi Telegram:Mode là Webhook.");
        }
    }

    private static bool IsAcceptedByClient(string token)
    {
        try
        {
            return new TelegramBotClientOptions(token).BotId > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static TelegramMode ModeOf(string? text, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return TelegramMode.Polling;
        }

        if (Enum.TryParse<TelegramMode>(text, ignoreCase: true, out var mode) && Enum.IsDefined(mode))
        {
            return mode;
        }

        faults.Add("Telegram:Mode phải là Polling hoặc Webhook.");
        return TelegramMode.Polling;
    }

    private static double NumberOf(IConfigurationSection section, string key, double normal, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(section[key]))
        {
            return normal;
        }

        if (double.TryParse(section[key], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 10_000)
        {
            return number;
        }

        faults.Add($"Telegram:{key} phải là số lớn hơn 0.");
        return normal;
    }

    private static string? Optional(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string? FromPublicUrl(string? publicUrl) =>
        string.IsNullOrWhiteSpace(publicUrl) ? null : publicUrl.TrimEnd('/') + TelegramWebhook.Path;

    private static Uri? AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    [GeneratedRegex("^[0-9]{1,16}:[A-Za-z0-9_-]+$", RegexOptions.None, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}$", RegexOptions.None, 1000)]
    private static partial Regex Secret();
}
