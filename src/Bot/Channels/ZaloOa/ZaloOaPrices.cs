using System.Globalization;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Channels.ZaloOa;

/// <summary>
/// What Zalo takes for messages later than 48 hours after a person's last act. Prices are set as in Zalo's list, before tax
/// (zalo.solutions/oa/pricing, 2026), and counted with it, rounded up.
/// </summary>
public sealed record ZaloOaPrices
{
    /// <summary>Section Templates: the kinds of <see cref="MessageTemplate"/>, and the fields of each with the name its template usually has for it.</summary>
    private static readonly (string Section, string Kind, (string Field, string Key, string Usual)[] Fields)[] s_kinds =
    [
        ("Meeting", MessageTemplate.OfMeeting,
        [
            (MessageTemplate.Branch, "Branch", "chi_bo"), (MessageTemplate.Meeting, "Meeting", "cuoc_hop"),
            (MessageTemplate.When, "When", "thoi_gian"), (MessageTemplate.Place, "Place", "dia_diem"),
        ]),
        ("Notice", MessageTemplate.OfNotice, [(MessageTemplate.Branch, "Branch", "chi_bo")]),
    ];

    /// <summary>A consultation message up to 7 days after the person's last act, with tax. Default 55 đồng + 10 %.</summary>
    public int Paid { get; init; } = 61;

    /// <summary>The approved templates that are set, by kind.</summary>
    public IReadOnlyDictionary<string, ZaloOaTemplate> Templates { get; init; } = new Dictionary<string, ZaloOaTemplate>(StringComparer.Ordinal);

    /// <summary>Configuration keys of templates that are not set.</summary>
    public IReadOnlyList<string> Missing => [.. s_kinds.Where(k => !Templates.ContainsKey(k.Kind)).Select(k => $"ZaloOa:Templates:{k.Section}:Id")];

    /// <summary>Reads the keys below section ZaloOa; adds a sentence for each fault.</summary>
    public static ZaloOaPrices Read(IConfigurationSection section, List<string> faults)
    {
        var tax = NumberOf(section, "TaxPercent", 10, 0, 100, faults);
        var templates = new Dictionary<string, ZaloOaTemplate>(StringComparer.Ordinal);
        foreach (var (name, kind, fields) in s_kinds)
        {
            var price = WithTax(NumberOf(section, $"Templates:{name}:Price", 200, 1, 100_000, faults), tax);
            var named = fields.ToDictionary(f => f.Field, f => NameOf(section, $"Templates:{name}:Fields:{f.Key}", f.Usual, faults), StringComparer.Ordinal);
            if (section[$"Templates:{name}:Id"]?.Trim() is { Length: > 0 } id)
            {
                CheckId(name, id, faults);
                templates[kind] = new ZaloOaTemplate(id, price, named);
            }
        }

        return new ZaloOaPrices { Paid = WithTax(NumberOf(section, "PaidPrice", 55, 1, 100_000, faults), tax), Templates = templates };
    }

    private static int WithTax(int price, int percent) => ((price * (100 + percent)) + 99) / 100;

    private static void CheckId(string name, string id, List<string> faults)
    {
        if (id.Length > 30 || !id.All(char.IsAsciiDigit))
        {
            faults.Add($"ZaloOa:Templates:{name}:Id phải là dãy số của mẫu đã duyệt, xem ở account.zalo.cloud, mục quản lý mẫu ZBS.");
        }
    }

    private static string NameOf(IConfigurationSection section, string key, string usual, List<string> faults)
    {
        var name = section[key]?.Trim() is { Length: > 0 } given ? given : usual;
        if (name.Length > 50 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
        {
            faults.Add($"ZaloOa:{key} phải là tên tham số của mẫu, chỉ gồm chữ không dấu, chữ số và dấu gạch dưới, ví dụ {usual}.");
        }

        return name;
    }

    private static int NumberOf(IConfigurationSection section, string key, int normal, int least, int most, List<string> faults)
    {
        if (section[key]?.Trim() is not { Length: > 0 } text)
        {
            return normal;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        faults.Add(string.Create(CultureInfo.InvariantCulture, $"ZaloOa:{key} phải là số nguyên từ {least} đến {most}, ví dụ {normal}."));
        return normal;
    }
}
