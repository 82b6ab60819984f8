using ChiBo.Bot.Channels.Simulator;

namespace ChiBo.Bot.Web.Simulator;

/// <summary>What the page asks and tells about the phones it shows. Unlike the machine door it names phones, not members, and never waits for answers.</summary>
public static class PhonesOnPage
{
    /// <summary>Longest name of a stranger's phone. Ours: a member's is 36.</summary>
    private const int LongestPhone = 64;

    /// <summary>Body of POST /simulator/phones: something typed, or the payload of a pressed choice.</summary>
    private sealed record PhoneMessage(string Phone, string? Text, string? Choice);

    /// <summary>Body of POST /simulator/manners.</summary>
    private sealed record PhoneManner(string Phone, bool LikeZalo);

    public static void MapPhonesOnPage(this RouteGroupBuilder simulator)
    {
        simulator.MapGet("/phones", Changes);
        simulator.MapPost("/phones", Write);
        simulator.MapPost("/manners", Behave);
    }

    /// <summary>What is new: on every phone since <paramref name="after"/> as counts, on the open ones since their own version as messages.</summary>
    private static IResult Changes(
        SimulatedPhones shown, TimeProvider time, BranchOptions branch, long after = 0, string[]? phone = null, long[]? since = null)
    {
        var version = shown.Version;
        var open = (phone ?? []).Zip(since ?? []).Select(p => new
        {
            Phone = p.First,
            LikeZalo = shown.IsZaloLike(p.First),
            Messages = shown.ChangedOn(p.First, p.Second).Select(Dressed),
        });
        return Results.Json(new { version, now = time.GetUtcNow(), zone = branch.TimeZone, fromBot = shown.BotMessagesWhereChanged(after), open });
    }

    private static async Task<IResult> Write(PhoneMessage message, WriteOnPhone write, CancellationToken cancel) =>
        IsName(message.Phone) && await write.Write(message.Phone, message.Text, message.Choice, cancel) is { } id
            ? Results.Json(new { id })
            : Results.Json(new { error = "Máy này không có lựa chọn đó." }, statusCode: 400);

    private static IResult Behave(PhoneManner manner, SimulatedPhones shown)
    {
        shown.BehaveLikeZalo(manner.Phone, manner.LikeZalo);
        return Results.NoContent();
    }

    internal static bool IsName(string? phone) => !string.IsNullOrWhiteSpace(phone) && phone.Length <= LongestPhone;

    private static object Dressed(SimulatedMessage message) => new
    {
        message.Id,
        message.Version,
        message.FromBot,
        Spans = MarkedText.SpansOf(message.Text),
        message.At,
        Choices = message.Choices.Where(c => c.Payload is not null),
        Files = message.Files.Select(f => new { f.Name, f.Id, IsPicture = WriteOnPhone.IsPicture(f.ContentType) }),
        message.Pressed,
    };
}
