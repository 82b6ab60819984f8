using ChiBo.Testing;

namespace ChiBo.Scenarios;

public sealed class AttendanceVerbTests
{
    [Fact]
    public async Task Opening_showing_and_closing_by_command_line_follow_the_contract()
    {
        await using var host = await ChiBoHost.Start();
        await SampleBranch.Make(host, members: 5);
        var added = await Verbs.Run(host.Directory, "meeting", "add", "--branch", "cb001", "--at", "2026-12-01T09:00", "--place", "nhà văn hóa", "--json");
        var id = added.Json.GetProperty("id").GetString()!;

        (await Verbs.Run(host.Directory, "meeting", "open", id)).Exit.ShouldBe(0);
        var shown = (await Verbs.Run(host.Directory, "attendance", "show", "--meeting", id, "--json")).Json;
        shown.GetProperty("meetingId").GetString().ShouldBe(id);
        (shown.GetProperty("members").GetInt32(), shown.GetProperty("base").GetInt32()).ShouldBe((5, 5));
        shown.GetProperty("presence").GetProperty("notRecorded").GetInt32().ShouldBe(5);
        shown.GetProperty("replies").GetProperty("willAttend").GetInt32().ShouldBe(0);

        (await Verbs.Run(host.Directory, "meeting", "close", id)).Exit.ShouldBe(0);
        (await Verbs.Run(host.Directory, "meeting", "list", "--json")).Json[0].GetProperty("state").GetString().ShouldBe("Closed");
        (await Verbs.Run(host.Directory, "meeting", "open", id)).Exit.ShouldBe(1);
    }

    [Theory]
    [InlineData("xlsx", "PK")]
    [InlineData("pdf", "%PDF")]
    [InlineData("png", "\u0089PNG")]
    public async Task The_months_report_is_written_in_the_kind_its_name_asks_for(string extension, string opens)
    {
        await using var host = await ChiBoHost.Start();
        await SampleBranch.Make(host, members: 5);
        var added = await Verbs.Run(host.Directory, "meeting", "add", "--branch", "cb001", "--at", "2026-12-01T09:00", "--json");
        await Verbs.Run(host.Directory, "meeting", "open", added.Json.GetProperty("id").GetString()!);
        await Verbs.Run(host.Directory, "meeting", "close", added.Json.GetProperty("id").GetString()!);
        var file = Path.Combine(host.Directory, "report." + extension);

        (await Verbs.Run(host.Directory, "report", "attendance", "--branch", "cb001", "--month", "2026-12", "--out", file)).Errors.ShouldBeEmpty();
        System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)).ShouldStartWith(opens);
    }

    [Fact]
    public async Task Labelled_replies_are_evaluated_and_a_bad_line_is_named()
    {
        await using var host = await ChiBoHost.Start();
        var file = Path.Combine(host.Directory, "replies.jsonl");
        await File.WriteAllLinesAsync(file, ["{\"text\":\"có\",\"label\":\"will_attend\"}", "{\"text\":\"vắng, ốm\",\"label\":\"will_attend\"}"]);

        var evaluated = await Verbs.Run(host.Directory, "attendance", "evaluate", file, "--json");
        evaluated.Json.GetProperty("right").GetDouble().ShouldBe(0.5);
        evaluated.Json.GetProperty("confusion").GetProperty("will_attend").GetProperty("will_be_absent").GetInt32().ShouldBe(1);

        await File.WriteAllTextAsync(file, "không phải json");
        var refused = await Verbs.Run(host.Directory, "attendance", "evaluate", file, "--json");
        (refused.Exit, refused.Output).ShouldBe((1, ""));
        refused.Errors.ShouldContain("1");
    }
}
