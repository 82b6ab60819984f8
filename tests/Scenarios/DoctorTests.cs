using ChiBo.Bot.Commands;
using ChiBo.Testing;

namespace ChiBo.Scenarios;

public sealed class DoctorTests
{
    [Fact]
    public async Task A_sound_installation_is_told_line_by_line()
    {
        await using var telegram = await FakeTelegram.Start();

        var result = await Examine(telegram.Url, FakeTelegram.Token);

        result.Exit.ShouldBe(Exit.Done, result.Output);
        result.Output.ShouldContain($"tốt  Telegram: bot @{FakeTelegram.BotName} trả lời");
        result.Output.ShouldContain("tốt  đồng hồ máy");
        result.Output.ShouldContain("tốt  cơ sở dữ liệu");
    }

    [Fact]
    public async Task A_refused_token_is_told_without_the_token_and_with_what_to_do()
    {
        await using var telegram = await FakeTelegram.Start();

        var result = await Examine(telegram.Url, "700000002:another-token");

        result.Exit.ShouldBe(Exit.Refused);
        result.Output.ShouldContain("LỖI  Telegram: không nhận Telegram:BotToken. Lấy lại mã ở @BotFather");
        (result.Output + result.Errors).ShouldNotContain("another-token");
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_told()
    {
        var result = await Examine("http://127.0.0.1:1", FakeTelegram.Token);

        result.Exit.ShouldBe(Exit.Refused);
        result.Output.ShouldContain("LỖI  Telegram: không nối được tới http://127.0.0.1:1");
    }

    private static Task<VerbResult> Examine(string url, string token) => Verbs.Run(
        Directory.CreateTempSubdirectory("chibo-").FullName, "doctor", $"--Telegram:ApiBaseUrl={url}", $"--Telegram:BotToken={token}");
}
