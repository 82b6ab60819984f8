using System.Globalization;
using ChiBo.Bot.Persistence;

namespace ChiBo.Bot;

/// <summary>Looks at the configuration before anything starts: one sentence per fault, naming the key.</summary>
public static class StartCheck
{
    /// <summary>Throws <see cref="OperatorException"/> with all faults, one a line.</summary>
    public static void Run(IConfiguration configuration)
    {
        var faults = Faults(configuration).Concat(InstallationSettings.Faults(configuration)).ToList();
        if (faults.Count > 0)
        {
            throw new OperatorException(string.Join('\n', faults));
        }
    }

    private static IEnumerable<string> Faults(IConfiguration configuration)
    {
        var provider = configuration["Data:Provider"];
        if (provider is not null && !Enum.TryParse<Provider>(provider, ignoreCase: true, out _))
        {
            yield return $"Data:Provider phải là Sqlite hoặc Postgres, không phải «{provider}».";
        }
        else if (string.Equals(provider, nameof(Provider.Postgres), StringComparison.OrdinalIgnoreCase)
            && string.IsNullOrWhiteSpace(configuration.GetConnectionString("ChiBo")))
        {
            yield return "ConnectionStrings:ChiBo còn trống: dùng PostgreSQL thì phải có chuỗi kết nối.";
        }

        var zone = configuration["Branch:TimeZone"];
        if (zone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            yield return $"Branch:TimeZone: máy này không biết múi giờ «{zone}». Ví dụ đúng: Asia/Ho_Chi_Minh.";
        }

        var enabled = configuration["Simulator:Enabled"];
        if (!string.IsNullOrEmpty(enabled) && !bool.TryParse(enabled, out _))
        {
            yield return $"Simulator:Enabled phải là true hoặc false, không phải «{enabled}».";
        }

        var start = configuration["Simulator:StartAt"];
        if (!string.IsNullOrEmpty(start) && !DateTime.TryParse(start, CultureInfo.InvariantCulture, out _))
        {
            yield return $"Simulator:StartAt phải có dạng 2026-12-01T08:00, không phải «{start}».";
        }

        var url = configuration["PublicUrl"];
        if (!string.IsNullOrEmpty(url) && !(Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https"))
        {
            yield return $"PublicUrl phải là địa chỉ đầy đủ như https://chibo.example.vn, không phải «{url}».";
        }
    }
}
