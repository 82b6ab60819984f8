using System.Globalization;
using System.Text.Json;

namespace ChiBo.Bot.Channels.ZaloBot;

/// <summary>Reads JSON of which no field can be relied upon; what is missing or of another type is null.</summary>
public static class ZaloBotJson
{
    /// <summary>A text that is not empty.</summary>
    public static string? Text(JsonElement from, string name) => LenientJson.Text(LenientJson.Field(from, name)) is { Length: > 0 } text ? text : null;

    /// <summary>A whole number, be it written as a number or as a text.</summary>
    public static long? Number(JsonElement from, string name) => LenientJson.Field(from, name) switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out var value) => value,
        { ValueKind: JsonValueKind.String } when long.TryParse(Text(from, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) => value,
        _ => null,
    };

    public static JsonElement? Object(JsonElement from, string name) =>
        LenientJson.Field(from, name) is { ValueKind: JsonValueKind.Object } found ? found : null;

    public static bool IsTrue(JsonElement from, string name) => LenientJson.Field(from, name) is { ValueKind: JsonValueKind.True };
}
