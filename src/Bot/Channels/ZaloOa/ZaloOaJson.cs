using System.Globalization;
using System.Text.Json;

namespace ChiBo.Bot.Channels.ZaloOa;

/// <summary>Reads Zalo's JSON, in which numbers and texts take each other's place, and any field can be missing. Never throws.</summary>
internal static class ZaloOaJson
{
    /// <summary>A text, or a number as text; null for anything else.</summary>
    public static string? Text(JsonElement? of, string name) => Text(LenientJson.Field(of, name));

    /// <summary>A text field that can be an id or a token: printable ASCII, not too long; null for anything else.</summary>
    public static string? Id(JsonElement? of, string name, int longest = 200) => Id(LenientJson.Field(of, name), longest);

    /// <summary>As the field of that kind.</summary>
    public static string? Id(JsonElement? element, int longest = 200) =>
        Text(element) is { Length: > 0 } text && text.Length <= longest && text.All(c => c is > ' ' and <= '~') ? text : null;

    private static string? Text(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : LenientJson.Text(element);

    /// <summary>A whole number, also where it is written as a text.</summary>
    public static long? Number(JsonElement? of, string name) =>
        long.TryParse(Text(of, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The elements of a list; empty where there is none.</summary>
    public static IReadOnlyList<JsonElement> List(JsonElement? of, string name) =>
        LenientJson.Field(of, name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    /// <summary>An answer of the API: {error, message, data}.</summary>
    public static ZaloOaAnswer ReadAnswer(int status, string body)
    {
        var root = LenientJson.Parse(System.Text.Encoding.UTF8.GetBytes(body));
        var error = Number(root, "error") is { } code and >= int.MinValue and <= int.MaxValue ? (int?)code : null;
        return new ZaloOaAnswer(status, error, Text(root, "message") ?? string.Empty, LenientJson.Field(root, "data") ?? default);
    }
}
