using System.Text.Json;
using System.Text.Json.Serialization;
using ChiBo.Core.Members;

namespace ChiBo.Core.Enrolment;

/// <summary>A roster's reading as text, between the errand that reads a file and the word to write it.</summary>
public static class RosterJson
{
    private static readonly JsonSerializerOptions s_options = new() { Converters = { new PhoneConverter() } };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, s_options);

    /// <summary>What <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The text was not written by <see cref="Write"/>.</exception>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, s_options) ?? throw new JsonException("Empty roster.");

    private sealed class PhoneConverter : JsonConverter<PhoneNumber>
    {
        public override PhoneNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            PhoneNumber.Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, PhoneNumber value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
