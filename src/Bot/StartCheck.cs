using System.Globalization;
using ChiBo.Bot.Persistence;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ChiBo.Bot;

/// <summary>Looks at the configuration before anything starts: one sentence per fault, naming the key and never a secret.</summary>
public static class StartCheck
{
    /// <summary>Throws <see cref="OperatorException"/> with all faults, one a line.</summary>
    public static void Run(IConfiguration configuration)
    {
        string?[] own =
        [
            Data(configuration), Connection(configuration), Directory(configuration), Zone(configuration), AssistantName(configuration),
            Switch(configuration, "Simulator:Enabled"), Switch(configuration, "Demo:Seed"), StartAt(configuration),
            Address(configuration, "PublicUrl"), Address(configuration, "Assistant:Endpoint"), .. Urls(configuration), .. LogLevels(configuration),
        ];
        var faults = own.OfType<string>().Concat(InstallationSettings.Faults(configuration)).ToList();
        if (faults.Count > 0)
        {
            throw new OperatorException(string.Join('\n', faults));
        }
    }

    private static string? Data(IConfiguration configuration) =>
        configuration["Data:Provider"] is { } provider && ProviderOf(provider) is null
            ? $"Data:Provider phải là Sqlite hoặc Postgres, không phải «{provider}»."
            : null;

    // By name only: the number 7 would parse as a provider too.
    private static Provider? ProviderOf(string? text) =>
        Enum.GetValues<Provider>().Where(p => p.ToString().Equals(text, StringComparison.OrdinalIgnoreCase)).Cast<Provider?>().FirstOrDefault();

    private static string? Connection(IConfiguration configuration)
    {
        var connection = configuration.GetConnectionString("ChiBo");
        var isPostgres = ProviderOf(configuration["Data:Provider"]) == Provider.Postgres;
        if (string.IsNullOrWhiteSpace(connection))
        {
            return isPostgres ? "ConnectionStrings:ChiBo còn trống: dùng PostgreSQL thì phải có chuỗi kết nối." : null;
        }

        try
        {
            _ = isPostgres ? new NpgsqlConnectionStringBuilder(connection).Host : new SqliteConnectionStringBuilder(connection).DataSource;
            return null;
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or KeyNotFoundException or InvalidCastException)
        {
            return isPostgres
                ? "ConnectionStrings:ChiBo không đọc được. Ví dụ đúng: Host=localhost;Database=chibo;Username=chibo;Password=…"
                : "ConnectionStrings:ChiBo không đọc được. Ví dụ đúng: Data Source=data/chibo.db; dùng PostgreSQL thì đặt Data:Provider=Postgres.";
        }
    }

    private static string? Directory(IConfiguration configuration) =>
        configuration["Data:Directory"] is { } given && string.IsNullOrWhiteSpace(given) ? "Data:Directory còn trống: cần tên một thư mục, ví dụ data." : null;

    private static string? Zone(IConfiguration configuration) =>
        configuration["Branch:TimeZone"] is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)
            ? $"Branch:TimeZone: máy này không biết múi giờ «{zone}». Ví dụ đúng: Asia/Ho_Chi_Minh."
            : null;

    private static string? AssistantName(IConfiguration configuration) =>
        configuration["Branch:AssistantName"] is { } name && string.IsNullOrWhiteSpace(name) ? "Branch:AssistantName còn trống: trợ lý cần một tên gọi." : null;

    private static string? Switch(IConfiguration configuration, string key) =>
        configuration[key] is { Length: > 0 } value && !bool.TryParse(value, out _) ? $"{key} phải là true hoặc false, không phải «{value}»." : null;

    private static string? StartAt(IConfiguration configuration) =>
        configuration["Simulator:StartAt"] is { Length: > 0 } start && !DateTime.TryParse(start, CultureInfo.InvariantCulture, out _)
            ? $"Simulator:StartAt phải có dạng 2026-12-01T08:00, không phải «{start}»."
            : null;

    private static string? Address(IConfiguration configuration, string key) =>
        configuration[key] is { Length: > 0 } url && !(Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https")
            ? $"{key} phải là địa chỉ đầy đủ như https://chibo.example.vn."
            : null;

    private static IEnumerable<string> Urls(IConfiguration configuration) =>
        (configuration["Urls"] ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(url => !CanListen(url, configuration.GetSection("Kestrel:Certificates").Exists()))
            .Select(url => $"Urls: không mở được «{url}». Ví dụ đúng: http://127.0.0.1:5080; HTTPS để máy chủ đứng trước lo.");

    private static bool CanListen(string url, bool hasCertificate)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address.Port is >= 0 and <= 65_535 && (address.Scheme == "http" || (hasCertificate && address.Scheme == "https"));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static IEnumerable<string> LogLevels(IConfiguration configuration) =>
        configuration.GetSection("Logging").AsEnumerable()
            .Where(pair => pair.Key.Contains(":LogLevel:", StringComparison.OrdinalIgnoreCase) && !Enum.TryParse<LogLevel>(pair.Value, ignoreCase: true, out _))
            .Select(pair => $"{pair.Key} phải là Trace, Debug, Information, Warning, Error, Critical hoặc None.");
}
