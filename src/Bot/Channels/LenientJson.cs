using System.Text.Json;

namespace ChiBo.Bot.Channels;

/// <summary>Reads JSON of which no field can be relied upon. Never throws.</summary>
internal static class LenientJson
{
    /// <summary>The document, or null for what is no JSON.</summary>
    public static JsonElement? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A field of an object; null where there is none.</summary>
    public static JsonElement? Field(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var field) ? field : null;

    /// <summary>What a text element says; null for any other, and for half of a surrogate pair, which is no text.</summary>
    public static string? Text(JsonElement? element)
    {
        try
        {
            return element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
