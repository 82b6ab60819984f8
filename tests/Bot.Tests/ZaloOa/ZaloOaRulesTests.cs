using System.Text;
using System.Text.Json;
using ChiBo.Bot.Channels.ZaloOa;
using ChiBo.Bot.Papers;
using ChiBo.Bot.Persistence;
using ChiBo.Core.Messaging;
using Microsoft.Extensions.Configuration;

namespace ChiBo.Bot.Tests.ZaloOa;

public sealed class ZaloOaRulesTests
{
    [Theory]
    [InlineData("AppId", "chữ")]
    [InlineData("AppSecret", "")]
    [InlineData("OaSecretKey", "hai chữ")]
    [InlineData("RefreshToken", "")]
    [InlineData("ApiBaseUrl", "openapi.zalo.me")]
    [InlineData("OauthBaseUrl", "ftp://x")]
    [InlineData("MessagesPerSecond", "0")]
    [InlineData("UseV2Message", "co")]
    [InlineData("AllowPaidMessages", "1")]
    [InlineData("TaxPercent", "-1")]
    [InlineData("PaidPrice", "0")]
    [InlineData("Templates:Meeting:Id", "mau-hop")]
    [InlineData("Templates:Notice:Price", "hai trăm")]
    [InlineData("Templates:Meeting:Fields:When", "thời gian")]
    public void A_wrong_value_is_refused_with_one_sentence_that_names_the_key(string key, string value)
    {
        var fault = Should.Throw<OperatorException>(() => Read((key, value)));

        fault.Message.ShouldStartWith($"ZaloOa:{key}");
        fault.Message.ShouldNotContain('\n');
        fault.Message.ShouldNotContain("secret-of-the-app");
    }

    [Fact]
    public void What_is_not_set_is_as_usual() =>
        Read().ShouldSatisfyAllConditions(o => o.UseV2Message.ShouldBeFalse(), o => o.ApiBaseUrl.ShouldBe(new Uri("https://openapi.zalo.me")));

    [Theory]
    [InlineData("mac=0a57ffcb61e43fe3d0dfe1d9eebe81b87c1e7f54c7ae1a74ef25f0e6fb02b35f", ZaloOaSigner.Nobody)]
    [InlineData("", ZaloOaSigner.Nobody)]
    [InlineData(null, ZaloOaSigner.Nobody)]
    public void A_signature_of_nobody_is_known_as_such(string? header, ZaloOaSigner signer) =>
        ZaloOaSignature.SignerOf(header, "{}"u8, "1", Read()).ShouldBe(signer);

    [Fact]
    public void The_signature_is_a_plain_hash_of_app_body_time_and_key()
    {
        var mac = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes("123{\"a\":\"ă\"}1789033572455key-of-the-oa")));
        var body = Encoding.UTF8.GetBytes("{\"a\":\"ă\"}");

        ZaloOaSignature.SignerOf($"mac={mac}", body, "1789033572455", Read()).ShouldBe(ZaloOaSigner.OaSecretKey);
        ZaloOaSignature.SignerOf(mac.ToLowerInvariant(), body, "1789033572455", Read()).ShouldBe(ZaloOaSigner.OaSecretKey);
        ZaloOaSignature.SignerOf($"mac={mac}", body, "1789033572456", Read()).ShouldBe(ZaloOaSigner.Nobody);
        ZaloOaSignature.SignerOf(ZaloOaSignature.Sign("123", body, "1", "secret-of-the-app"), body, "1", Read()).ShouldBe(ZaloOaSigner.AppSecret);
    }

    [Theory]
    [InlineData(-230, RefusalKind.WindowClosed)]
    [InlineData(-232, RefusalKind.WindowClosed)]
    [InlineData(-213, RefusalKind.Blocked)]
    [InlineData(-217, RefusalKind.Blocked)]
    [InlineData(-244, RefusalKind.Blocked)]
    [InlineData(-227, RefusalKind.Deactivated)]
    [InlineData(-201, RefusalKind.BadContent)]
    public void Refusals_are_for_good(int error, RefusalKind why) => OutcomeOf(200, error).ShouldBe(new SendOutcome.Refused(why));

    [Theory]
    [InlineData(-216, true, false)]
    [InlineData(-220, true, false)]
    [InlineData(-124, true, false)]
    [InlineData(-32, true, true)]
    [InlineData(-211, true, false)]
    [InlineData(-218, true, false)]
    [InlineData(-235, true, false)]
    [InlineData(-240, true, false)]
    public void What_waits_uses_no_attempt(int error, bool wholeAccount, bool tooFast) =>
        OutcomeOf(200, error).ShouldBeOfType<SendOutcome.Later>().ShouldSatisfyAllConditions(l => l.WholeAccount.ShouldBe(wholeAccount), l => l.TooFast.ShouldBe(tooFast));

    [Theory]
    [InlineData(-321, false)]
    [InlineData(-321, true)]
    [InlineData(-115, true)]
    public void An_empty_wallet_is_nobodys_refusal(int error, bool ofTemplate) =>
        (ofTemplate ? ZaloOaFailures.OutcomeOfTemplate(new ZaloOaAnswer(200, error, string.Empty, default)) : OutcomeOf(200, error))
            .ShouldBe(new SendOutcome.Unpaid());

    [Fact]
    public void A_template_that_is_refused_says_nothing_of_the_person()
    {
        var answer = new ZaloOaAnswer(200, -131, "template is not approved", default);

        ZaloOaFailures.OutcomeOfTemplate(answer).ShouldBe(new SendOutcome.Refused(RefusalKind.BadContent));
        ZaloOaFailures.SentenceOfTemplate(answer)!.ShouldContain("ZaloOa:Templates");
        ZaloOaFailures.OutcomeOfTemplate(answer with { Error = -230 }).ShouldBe(new SendOutcome.Refused(RefusalKind.WindowClosed));
    }

    [Fact]
    public void Prices_are_counted_with_tax_and_rounded_up_and_fields_have_the_templates_names()
    {
        var prices = Read(("Templates:Meeting:Id", "301"), ("Templates:Meeting:Fields:Place", "noi_hop")).Prices;

        (prices.Paid, prices.Templates[MessageTemplate.OfMeeting].Price, prices.Missing.Single()).ShouldBe((61, 220, "ZaloOa:Templates:Notice:Id"));
        var message = new MessageTemplate(MessageTemplate.OfMeeting, new Dictionary<string, string> { ["when"] = "19 giờ", ["place"] = new string('x', 200) });
        var body = JsonSerializer.SerializeToElement(prices.Templates[MessageTemplate.OfMeeting].BodyOf("8001", message));
        (body.GetProperty("user_id").GetString(), body.GetProperty("template_id").GetString()).ShouldBe(("8001", "301"));
        var data = body.GetProperty("template_data");
        (data.GetProperty("thoi_gian").GetString(), data.GetProperty("noi_hop").GetString()!.Length).ShouldBe(("19 giờ", 100));
    }

    [Fact]
    public void Broken_answers_are_failures_and_an_unreadable_success_is_unknown()
    {
        OutcomeOf(500, null).ShouldBe(new SendOutcome.Failed("500"));
        OutcomeOf(200, -999).ShouldBe(new SendOutcome.Failed("error -999"));
        OutcomeOf(200, null).ShouldBe(new SendOutcome.Unknown("200"));
        ZaloOaFailures.OutcomeOf(new ZaloOaAnswer(200, -201, "user_id is invalid", default)).ShouldBe(new SendOutcome.Refused(RefusalKind.UnknownChat));
    }

    [Fact]
    public void Long_texts_are_cut_and_buttons_stand_under_the_last()
    {
        var choices = new Choices(Guid.NewGuid(), ["Có dự", new string('x', 150)]);
        var parts = ZaloOaParts.Of(new OutgoingMessage(string.Join("\n\n", Enumerable.Repeat(new string('a', 900), 4))) { Choices = choices }, []);

        parts.Count.ShouldBe(2);
        parts.ShouldAllBe(p => p.Text.Length <= 2000);
        (parts[0].Buttons, parts[1].Buttons).ShouldBe((null, choices));
        var buttons = JsonSerializer.SerializeToElement(ZaloOaParts.BodyOf("8001", parts[1])).GetProperty("message").GetProperty("attachment").GetProperty("payload").GetProperty("buttons");
        buttons[0].GetRawText().ShouldBe(JsonSerializer.Serialize(new { title = "Có dự", type = "oa.query.hide", payload = choices.Payload(1) }));
        buttons[1].GetProperty("title").GetString()!.Length.ShouldBe(100);
    }

    [Fact]
    public void More_than_five_choices_are_numbered_lines()
    {
        var parts = ZaloOaParts.Of(new OutgoingMessage("Chọn.") { Choices = new Choices(Guid.NewGuid(), ["a", "b", "c", "d", "e", "f"]) }, []);

        parts.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Text.ShouldEndWith("\n6. f"), p => p.Buttons.ShouldBeNull());
    }

    [Theory]
    [InlineData("a.pdf", 100, "v2.0/oa/upload/file")]
    [InlineData("a.PDF", 5_242_880, "v2.0/oa/upload/file")]
    [InlineData("a.pdf", 5_242_881, null)]
    [InlineData("a.xlsx", 100, null)]
    public void Files_are_judged_before_they_are_sent(string name, int size, string? way) =>
        ZaloOaFiles.WayOf(new DrawnFile(name, "x", new byte[size], IsPicture: false)).ShouldBe(way);

    private static SendOutcome OutcomeOf(int status, int? error) => ZaloOaFailures.OutcomeOf(new ZaloOaAnswer(status, error, string.Empty, default));

    private static ZaloOaOptions Read(params (string Key, string Value)[] changes)
    {
        var values = new Dictionary<string, string?>
        {
            ["ZaloOa:AppId"] = "123",
            ["ZaloOa:AppSecret"] = "secret-of-the-app",
            ["ZaloOa:OaSecretKey"] = "key-of-the-oa",
            ["ZaloOa:RefreshToken"] = "token",
        };
        foreach (var (key, value) in changes)
        {
            values[$"ZaloOa:{key}"] = value;
        }

        return ZaloOaOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
    }
}
