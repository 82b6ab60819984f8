using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;

namespace ChiBo.Testing.Busy;

/// <summary>The few parameters of a call that the busy server looks at, read without building a document.</summary>
internal record struct BusyCall(string Method)
{
    public long Chat { get; private set; }

    public string? Text { get; private set; }

    /// <summary>callback_query_id.</summary>
    public string? Callback { get; private set; }

    /// <summary>What the first button sends when it is pressed.</summary>
    public string? Payload { get; private set; }

    public long Offset { get; private set; }

    public int Limit { get; private set; } = 100;

    /// <summary>Seconds.</summary>
    public int Timeout { get; private set; }

    public static async Task<BusyCall> Read(string method, PipeReader body)
    {
        ReadResult read;
        while (!(read = await body.ReadAsync()).IsCompleted)
        {
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }

        var call = new BusyCall(method);
        if (!read.Buffer.IsEmpty)
        {
            call.Take(read.Buffer);
        }

        body.AdvanceTo(read.Buffer.End);
        return call;
    }

    private void Take(ReadOnlySequence<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            if (reader.CurrentDepth == 1)
            {
                TakeOne(ref reader);
            }
            else if (Payload is null && reader.ValueTextEquals("callback_data"u8))
            {
                reader.Read();
                Payload = reader.GetString();
            }
        }
    }

    private void TakeOne(ref Utf8JsonReader reader)
    {
        switch (reader.GetString())
        {
            case "chat_id":
                Chat = Number(ref reader);
                break;
            case "text":
                Text = Word(ref reader);
                break;
            case "callback_query_id":
                Callback = Word(ref reader);
                break;
            case "offset":
                Offset = Number(ref reader);
                break;
            case "limit":
                Limit = (int)Number(ref reader);
                break;
            case "timeout":
                Timeout = (int)Number(ref reader);
                break;
        }
    }

    private static string? Word(ref Utf8JsonReader reader) => reader.Read() ? reader.GetString() : null;

    private static long Number(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Number
            ? reader.GetInt64()
            : long.Parse(reader.GetString()!, System.Globalization.CultureInfo.InvariantCulture);
    }
}
