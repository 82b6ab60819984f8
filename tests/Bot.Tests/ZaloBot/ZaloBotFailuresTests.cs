using System.Net;
using System.Net.Sockets;
using ChiBo.Bot.Channels.ZaloBot;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Tests.ZaloBot;

public sealed class ZaloBotFailuresTests
{
    [Fact]
    public void A_used_up_quota_waits_and_uses_no_attempt() =>
        Outcome(Refusal(429)).ShouldBe(new SendOutcome.UsedUp());

    [Fact]
    public void A_refused_token_uses_no_attempt() =>
        Outcome(Refusal(401)).ShouldBe(new SendOutcome.Later(ZaloBotFailures.TokenRefusedWait, WholeAccount: true));

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    public void Zalos_own_failures_are_tried_again_and_mark_nobody_unreachable(int code) =>
        Outcome(Refusal(code)).ShouldBe(new SendOutcome.Failed($"{code}"));

    [Fact]
    public void A_message_that_is_not_acceptable_is_refused_and_the_chat_stays_reachable() =>
        Outcome(Refusal(400)).ShouldBe(new SendOutcome.Refused(RefusalKind.BadContent));

    [Fact]
    public void A_page_of_a_proxy_has_failed_and_a_cut_answer_is_unknown()
    {
        Outcome(new ZaloBotUnreadableException(HttpStatusCode.BadGateway)).ShouldBe(new SendOutcome.Failed("502"));
        Outcome(new ZaloBotUnreadableException(HttpStatusCode.OK)).ShouldBeOfType<SendOutcome.Unknown>();
        Outcome(new ZaloBotUnreadableException(HttpStatusCode.GatewayTimeout)).ShouldBeOfType<SendOutcome.Unknown>();
        Outcome(Refusal(408)).ShouldBeOfType<SendOutcome.Unknown>();
    }

    [Fact]
    public void What_never_left_waits_and_what_was_cut_is_unknown()
    {
        Outcome(new HttpRequestException(HttpRequestError.ConnectionError, "no line", new SocketException()))
            .ShouldBe(new SendOutcome.Later(ZaloBotFailures.NoLineWait, WholeAccount: true));
        Outcome(new HttpRequestException(HttpRequestError.ResponseEnded, "cut")).ShouldBe(new SendOutcome.Unknown("ResponseEnded"));
        Outcome(new TaskCanceledException()).ShouldBe(new SendOutcome.Unknown("TaskCanceledException"));
    }

    private static ZaloBotRefusedException Refusal(int code) => new(code, "x");

    private static SendOutcome Outcome(Exception thrown) => ZaloBotFailures.OutcomeOf(thrown);
}
