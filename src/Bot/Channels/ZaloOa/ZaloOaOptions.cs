using System.Globalization;
using ChiBo.Bot.Persistence;

namespace ChiBo.Bot.Channels.ZaloOa;

/// <summary>Section ZaloOa, checked when the host is built. None of its secrets is ever logged.</summary>
public sealed record ZaloOaOptions
{
    /// <summary>The app's id, digits, from developers.zalo.me; webhooks of another app are turned away.</summary>
    public required string AppId { get; init; }

    /// <summary>The app's secret key; sent with each exchange of a refresh token and nowhere else.</summary>
    public required string AppSecret { get; init; }

    /// <summary>The key of the OA on the console's webhook page ("OA Secret Key"), with which webhooks are signed; another one than <see cref="AppSecret"/>.</summary>
    public required string OaSecretKey { get; init; }

    /// <summary>
    /// The refresh token of the consent, used once: from then on the tokens in the database count. A new one here is a new
    /// consent and begins anew. Three months (Zalo, OAuth v4).
    /// </summary>
    public required string RefreshToken { get; init; }

    /// <summary>Default https://openapi.zalo.me.</summary>
    public required Uri ApiBaseUrl { get; init; }

    /// <summary>Default https://oauth.zaloapp.com.</summary>
    public required Uri OauthBaseUrl { get; init; }

    /// <summary>Messages per second. Default 1.5: the Growth package allows 100 calls a minute (zalo.solutions/oa/pricing), a picture takes two.</summary>
    public double MessagesPerSecond { get; init; } = 1.5;

    /// <summary>
    /// Sends by v2.0/oa/message instead of v3.0/oa/message/cs: some OAs of public bodies are refused there with -235, all
    /// others are refused here with -240. Default false.
    /// </summary>
    public bool UseV2Message { get; init; }

    /// <summary>False: no branch may pay for messages, whatever it has switched on. Default true; a branch still pays nothing before it sets a ceiling.</summary>
    public bool AllowPaidMessages { get; init; } = true;

    /// <summary>What messages cost: ZaloOa:PaidPrice, ZaloOa:TaxPercent, ZaloOa:Templates.</summary>
    public ZaloOaPrices Prices { get; init; } = new();

    /// <summary>Reads the section; throws <see cref="OperatorException"/> with one sentence per fault.</summary>
    public static ZaloOaOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("ZaloOa");
        var faults = new List<string>();
        var options = new ZaloOaOptions
        {
            AppId = TextOf(section, "AppId"),
            AppSecret = TextOf(section, "AppSecret"),
            OaSecretKey = TextOf(section, "OaSecretKey"),
            RefreshToken = TextOf(section, "RefreshToken"),
            ApiBaseUrl = AddressOf(section, "ApiBaseUrl", "https://openapi.zalo.me", faults),
            OauthBaseUrl = AddressOf(section, "OauthBaseUrl", "https://oauth.zaloapp.com", faults),
            MessagesPerSecond = NumberOf(section, "MessagesPerSecond", 1.5, faults),
            UseV2Message = SwitchOf(section, "UseV2Message", normal: false, faults),
            AllowPaidMessages = SwitchOf(section, "AllowPaidMessages", normal: true, faults),
            Prices = ZaloOaPrices.Read(section, faults),
        };
        options.Check(faults);
        return faults.Count == 0 ? options : throw new OperatorException(string.Join('\n', faults));
    }

    private void Check(List<string> faults)
    {
        if (AppId.Length is 0 or > 30 || !AppId.All(char.IsAsciiDigit))
        {
            faults.Add("ZaloOa:AppId phải là dãy số của ứng dụng, xem ở developers.zalo.me, mục Cài đặt.");
        }

        Need(AppSecret, "AppSecret", "chép khóa bí mật của ứng dụng ở developers.zalo.me, mục Cài đặt", faults);
        Need(OaSecretKey, "OaSecretKey", "chép OA Secret Key ở trang Webhook của ứng dụng (khác với khóa bí mật của ứng dụng)", faults);
        Need(RefreshToken, "RefreshToken", "lấy refresh token ở developers.zalo.me, mục Công cụ, API Explorer", faults);
    }

    private static void Need(string value, string key, string how, List<string> faults)
    {
        if (value.Length == 0 || value.Any(c => char.IsWhiteSpace(c) || c > '~'))
        {
            faults.Add($"ZaloOa:{key} {(value.Length == 0 ? "còn trống" : "có ký tự lạ")}: {how}.");
        }
    }

    private static string TextOf(IConfigurationSection section, string key) => section[key]?.Trim() ?? string.Empty;

    private static Uri AddressOf(IConfigurationSection section, string key, string normal, List<string> faults)
    {
        var text = TextOf(section, key) is { Length: > 0 } given ? given : normal;
        if (Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address;
        }

        faults.Add($"ZaloOa:{key} phải là địa chỉ đầy đủ, ví dụ {normal}.");
        return new Uri(normal + "/");
    }

    private static double NumberOf(IConfigurationSection section, string key, double normal, List<string> faults)
    {
        if (TextOf(section, key) is not { Length: > 0 } text)
        {
            return normal;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 10_000)
        {
            return number;
        }

        faults.Add($"ZaloOa:{key} phải là số lớn hơn 0.");
        return normal;
    }

    private static bool SwitchOf(IConfigurationSection section, string key, bool normal, List<string> faults)
    {
        if (TextOf(section, key) is not { Length: > 0 } text)
        {
            return normal;
        }

        if (bool.TryParse(text, out var isOn))
        {
            return isOn;
        }

        faults.Add($"ZaloOa:{key} phải là true hoặc false.");
        return normal;
    }
}
