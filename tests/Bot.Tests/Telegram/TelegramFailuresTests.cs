using System.Net;
using System.Net.Sockets;
using ChiBo.Bot.Channels.Telegram;
using ChiBo.Core.Messaging;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace ChiBo.Bot.Tests.Telegram;

public sealed class TelegramFailuresTests
{
    [Theory]
    [InlineData(403, "Forbidden: bot was blocked by the user", RefusalKind.Blocked)]
    [InlineData(403, "Forbidden: user is deactivated", RefusalKind.Deactivated)]
    [InlineData(403, "Forbidden: bot was kicked from the supergroup chat", RefusalKind.Blocked)]
    [InlineData(403, "Forbidden: bot can't initiate conversation with a user", RefusalKind.UnknownChat)]
    [InlineData(400, "Bad Request: chat not found", RefusalKind.UnknownChat)]
    [InlineData(400, "Bad Request: PEER_ID_INVALID", RefusalKind.UnknownChat)]
    [InlineData(400, "Bad Request: not enough rights to send text messages to the chat", RefusalKind.Blocked)]
    [InlineData(400, "Bad Request: message is too long", RefusalKind.BadContent)]
    [InlineData(400, "Bad Request: PHOTO_INVALID_DIMENSIONS", RefusalKind.BadContent)]
    [InlineData(413, "Request Entity Too Large", RefusalKind.BadContent)]
    public void What_is_final_is_refused_with_its_reason(int code, string says, RefusalKind why) =>
        Outcome(new ApiRequestException(says, code)).ShouldBe(new SendOutcome.Refused(why));

    [Fact]
    public void A_group_that_moved_is_unknown_where_it_cannot_be_followed() =>
        Outcome(new ApiRequestException("Bad Request: group chat was upgraded to a supergroup chat", 400, new ResponseParameters { MigrateToChatId = -1001 }))
            .ShouldBe(new SendOutcome.Refused(RefusalKind.UnknownChat));

    [Fact]
    public void A_limit_rests_the_account_as_long_as_asked_and_in_a_group_only_the_group()
    {
        var limit = new ApiRequestException("Too Many Requests: retry after 17", 429, new ResponseParameters { RetryAfter = 17 });

        Outcome(limit).ShouldBe(new SendOutcome.Later(TimeSpan.FromSeconds(17), WholeAccount: true, TooFast: true));
        TelegramFailures.OutcomeOf(limit, toGroup: true).ShouldBe(new SendOutcome.Later(TimeSpan.FromSeconds(17), WholeAccount: false));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(404)]
    public void A_refused_token_uses_no_attempt(int code) =>
        Outcome(new ApiRequestException("Unauthorized", code)).ShouldBe(new SendOutcome.Later(TelegramFailures.TokenRefusedWait, WholeAccount: true));

    [Fact]
    public void A_failing_server_has_failed()
    {
        Outcome(new ApiRequestException("Internal Server Error", 500)).ShouldBe(new SendOutcome.Failed("500"));
        Outcome(new RequestException("html", HttpStatusCode.BadGateway)).ShouldBe(new SendOutcome.Failed("502"));
        Outcome(new RequestException("html", HttpStatusCode.GatewayTimeout)).ShouldBe(new SendOutcome.Unknown("504"));
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    public void What_never_left_waits_without_using_an_attempt(HttpRequestError error) =>
        Outcome(new RequestException("no line", new HttpRequestException(error, "no line", new SocketException())))
            .ShouldBe(new SendOutcome.Later(TelegramFailures.NoLineWait, WholeAccount: true));

    [Fact]
    public void What_was_cut_after_it_left_is_unknown()
    {
        Outcome(new RequestException("cut", new HttpRequestException(HttpRequestError.ResponseEnded, "cut"))).ShouldBe(new SendOutcome.Unknown("ResponseEnded"));
        Outcome(new RequestException("timed out", new TaskCanceledException())).ShouldBe(new SendOutcome.Unknown("TaskCanceledException"));
        Outcome(new OperationCanceledException()).ShouldBe(new SendOutcome.Unknown("OperationCanceledException"));
        Outcome(new RequestException("not JSON", HttpStatusCode.OK)).ShouldBeOfType<SendOutcome.Unknown>();
    }

    private static SendOutcome Outcome(Exception thrown) => TelegramFailures.OutcomeOf(thrown, toGroup: false);
}
