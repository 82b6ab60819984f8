using System.Globalization;
using System.Text.Json;
using ChiBo.Bot.Channels.Simulator;
using ChiBo.Core.Access;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Web.Simulator;

/// <summary>The simulator's machine door: move the clock, write as a member, read a phone.</summary>
public static class SimulatorDoor
{
    /// <summary>Body of POST /simulator/clock.</summary>
    /// <param name="Advance">"1.00:00:00" (days.hours:minutes:seconds), seconds as a number, or "next".</param>
    private sealed record ClockRequest(JsonElement Advance);

    /// <summary>Body of POST /simulator/messages; exactly one of text and choice.</summary>
    /// <param name="MemberId">A member, or any other word for a stranger's phone.</param>
    /// <param name="Choice">A payload, a label or a number of the newest message with choices.</param>
    private sealed record MessageRequest(string MemberId, string? Text, JsonElement? Choice);

    public static void MapSimulatorDoor(this RouteGroupBuilder simulator)
    {
        simulator.MapPost("/clock", Advance);
        simulator.MapPost("/messages", Write);
        simulator.MapGet("/messages", Read);
    }

    private static async Task<IResult> Advance(ClockRequest request, SimulatorClock clock, TimeProvider time, CancellationToken cancel)
    {
        if (request.Advance.ValueKind == JsonValueKind.String && request.Advance.GetString() == "next")
        {
            await clock.AdvanceToNext(cancel);
        }
        else if (SpanOf(request.Advance) is { } by && by >= TimeSpan.Zero && by <= TimeSpan.FromDays(400))
        {
            await clock.Advance(by, cancel);
        }
        else
        {
            return Results.Json(new { error = "advance phải là khoảng thời gian như \"1.00:00:00\", số giây, hoặc \"next\"; tối đa 400 ngày." }, statusCode: 400);
        }

        return Results.Json(new { now = time.GetUtcNow() });
    }

    private static TimeSpan? SpanOf(JsonElement advance) => advance.ValueKind switch
    {
        JsonValueKind.Number when advance.TryGetDouble(out var seconds) && seconds is >= 0 and < 1e9 => TimeSpan.FromSeconds(seconds),
        JsonValueKind.String when TimeSpan.TryParse(advance.GetString(), CultureInfo.InvariantCulture, out var span) => span,
        _ => null,
    };

    private static async Task<IResult> Write(
        MessageRequest request, PhoneOfMember phones, WriteOnPhone write, SimulatedPhones shown, SimulatorClock clock, CancellationToken cancel)
    {
        var phone = await phones.Find(request.MemberId, cancel);
        var choice = request.Choice is { ValueKind: not JsonValueKind.Null } given ? given.ToString() : null;
        if (await write.Write(phone, request.Text, choice, cancel) is not { } id)
        {
            return Results.Json(new { error = "Cần text, hoặc choice là một lựa chọn có trên máy này." }, statusCode: 400);
        }

        await clock.Idle(cancel);
        return Results.Json(new { messages = shown.MessagesOf(phone).Where(m => m.Id > id).Select(Plain) });
    }

    private static async Task<IResult> Read(string memberId, PhoneOfMember phones, SimulatedPhones shown, CancellationToken cancel) =>
        Results.Json(shown.MessagesOf(await phones.Find(memberId, cancel)).Select(Plain));

    private static object Plain(SimulatedMessage message) => new
    {
        message.Id,
        message.Version,
        message.FromBot,
        Text = Mark.Strip(message.Text),
        message.At,
        message.Choices,
        message.Files,
    };
}

/// <summary>Which simulated phone a member holds: the one linked to him, else one of his own.</summary>
public sealed class PhoneOfMember(Accounts accounts)
{
    /// <summary>The phone of a member id; any other word is a stranger's phone of that name.</summary>
    public async Task<string> Find(string memberId, CancellationToken cancel) =>
        Guid.TryParse(memberId, out var id)
        && await accounts.Of(new MemberId(id), cancel) is { Channel: SimulatorSender.Name } chat ? chat.Chat : memberId;
}
