using ChiBo.Bot.Commands;
using ChiBo.Testing;
using Microsoft.Data.Sqlite;

namespace ChiBo.Scenarios;

public sealed class OperatorFaultTests
{
    [Theory]
    [InlineData("frobnicate", "Không hiểu «frobnicate».")]
    [InlineData("--Telegram:BotToken SECRET", "Không hiểu «--Telegram:BotToken».")]
    [InlineData("serve --telegram:bottoken=SECRET", "Không hiểu «--telegram:bottoken».")]
    [InlineData("meeting", "Cần một trong các lệnh: add, list, open, close.")]
    [InlineData("meeting list extra", "Không hiểu «extra».")]
    [InlineData("member role abc Secretary", "ID không nhận «abc»")]
    [InlineData("member role 01a20b99-9ac8-7f8e-a186-42c43474e44e 7", "ROLE không nhận «7»")]
    [InlineData("member list", "Thiếu --branch (Mã chi bộ).")]
    [InlineData("member list --branch", "--branch cần một giá trị")]
    [InlineData("meeting add --branch c --at 2026-12-03T19:00 --kind 7", "--kind không nhận «7»")]
    [InlineData("branch add --code a.b --name x", "--code chỉ gồm")]
    [InlineData("--Data:Provider=7 outbox show", "Data:Provider phải là Sqlite hoặc Postgres")]
    [InlineData("--Urls=http://127.0.0.1:99999 serve", "Urls: không mở được")]
    [InlineData("--ConnectionStrings:ChiBo=Foo=SECRET outbox show", "ConnectionStrings:ChiBo không đọc được")]
    [InlineData("--Data:Provider=Postgres --ConnectionStrings:ChiBo=Foo=SECRET outbox show", "ConnectionStrings:ChiBo không đọc được")]
    [InlineData("--Telegram:BotToken=SECRET outbox show", "Telegram:BotToken không đúng dạng")]
    [InlineData("--ZaloBot:Bots:0:Token=SECRET outbox show", "ZaloBot:Bots:0:Token không đúng dạng")]
    [InlineData("--Branch:AssistantName= outbox show", "Branch:AssistantName còn trống")]
    public async Task A_wrong_command_or_setting_is_one_line_without_secrets_and_exit_2(string typed, string says)
    {
        var directory = Directory.CreateTempSubdirectory("chibo-").FullName;

        var result = await Verbs.Run(directory, typed.Split(' '));

        result.Exit.ShouldBe(Exit.Usage);
        result.Errors.Trim().ShouldStartWith(says);
        result.Errors.Trim().ShouldNotContain("\n");
        result.Errors.ShouldNotContain("SECRET", Case.Sensitive);
        result.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("branch merge --from A,B --into C --name N --on 2026-12-01")]
    public async Task A_verb_whose_feature_does_not_exist_yet_says_so_with_exit_3(string typed) =>
        (await Verbs.Run(Directory.CreateTempSubdirectory("chibo-").FullName, typed.Split(' '))).Exit.ShouldBe(Exit.NotYet);

    [Theory]
    [InlineData("meeting", "list", "--branch", "none")]
    [InlineData("notice", "status", "01a20b99-9ac8-7f8e-a186-42c43474e44e")]
    [InlineData("regulations", "evaluate", "/nowhere.jsonl")]
    public async Task What_does_not_exist_is_refused_in_a_line(params string[] typed)
    {
        var result = await Verbs.Run(Directory.CreateTempSubdirectory("chibo-").FullName, typed);

        result.Exit.ShouldBe(Exit.Refused);
        result.Errors.Trim().ShouldNotContain("\n");
    }

    [Fact]
    public void A_database_that_stays_locked_is_refused_and_may_be_tried_again() =>
        OperatorFault.ExitOf(new InvalidOperationException("outer", new SqliteException("database is locked", 5))).ShouldBe(Exit.Refused);

    [Fact]
    public void A_missing_right_is_told_as_such() =>
        OperatorFault.Sentence(new UnauthorizedAccessException("no", new IOException("Permission denied"))).ShouldStartWith("Không có quyền ghi");

    [Fact]
    public async Task A_second_server_on_the_same_data_is_refused_by_name()
    {
        await using var first = await ChiBoHost.Start();

        var second = await Verbs.Run(first.Directory, "serve", "--Urls=http://127.0.0.1:0");

        second.Exit.ShouldBe(Exit.Usage);
        second.Errors.Trim().ShouldStartWith("Đã có một máy chủ ChiBo khác");
        second.Errors.ShouldNotContain("   at ");
    }
}
