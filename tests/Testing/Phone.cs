using System.Net.Http.Json;
using System.Text.Json;

namespace ChiBo.Testing;

/// <summary>One message as a phone shows it.</summary>
public sealed record ShownMessage(long Id, long Version, bool FromBot, string Text, DateTimeOffset At, IReadOnlyList<ShownChoice> Choices, IReadOnlyList<ShownFile> Files);

/// <summary>A choice under a message; no payload where the phone has no buttons.</summary>
public sealed record ShownChoice(int Number, string Label, string? Payload);

/// <summary>A file in a message.</summary>
public sealed record ShownFile(string Name, string ContentType, string Id);

/// <summary>Drives one simulated phone through the simulator's machine door.</summary>
public sealed class Phone(ChiBoHost host, string memberId)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    /// <summary>Types a text; returns what the bot answered.</summary>
    public async Task<IReadOnlyList<ShownMessage>> Types(string text) => await Send(new { memberId, text });

    /// <summary>Presses a choice of the newest question: by label, number or payload; returns what the bot answered.</summary>
    public async Task<IReadOnlyList<ShownMessage>> Presses(object choice) => await Send(new { memberId, choice = choice.ToString() });

    /// <summary>Everything on the phone, oldest first.</summary>
    public async Task<IReadOnlyList<ShownMessage>> Messages() =>
        (await host.Http.GetFromJsonAsync<List<ShownMessage>>($"/simulator/messages?memberId={Uri.EscapeDataString(memberId)}", s_json))!;

    /// <summary>The newest message of the bot; fails when there is none.</summary>
    public async Task<ShownMessage> Newest() =>
        (await Messages()).LastOrDefault(m => m.FromBot) ?? throw new InvalidOperationException($"The bot has said nothing to {memberId}.");

    private async Task<IReadOnlyList<ShownMessage>> Send(object body)
    {
        var answer = await host.Post("/simulator/messages", body);
        return answer.GetProperty("messages").Deserialize<List<ShownMessage>>(s_json)!;
    }
}
