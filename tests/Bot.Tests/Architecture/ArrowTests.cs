using ChiBo.Core.Storage;

namespace ChiBo.Bot.Tests.Architecture;

public sealed class ArrowTests
{
    private static readonly ArchUnitNET.Domain.Architecture s_product = Arrows.Load(typeof(ChiBoDb).Assembly, typeof(HostSetup).Assembly);

    private static readonly string[] s_stair =
    [
        "Language", "Calendar", "Access", "Storage", "Branches", "Members", "Messaging", "Conversations", "Fees", "Enrolment", "Meetings", "Notices",
        "Regulations", "Attendance", "Reminders", "Reports", "MyData",
    ];

    [Fact]
    public void A_feature_uses_only_the_steps_below_it() => Arrows.BrokenStairs(s_product, "ChiBo.Core", s_stair).ShouldBeEmpty();

    [Fact]
    public void A_wrong_stair_is_found() =>
        Arrows.BrokenStairs(Arrows.Load(typeof(ArrowTests).Assembly), "ChiBo.Bot.Tests.Architecture.Wrong", ["Lower", "Higher"])
            .ShouldBe(["Lower uses Higher"]);

    [Fact]
    public void A_step_that_holds_nothing_is_found() =>
        Arrows.BrokenStairs(s_product, "ChiBo.Core", ["Nowhere", "Members"]).ShouldBe(["Nowhere holds no types"]);

    [Fact]
    public void Every_folder_of_Core_stands_on_the_stair() =>
        Directory.GetDirectories(Path.Combine(Sources.Root, "src", "Core")).Select(Path.GetFileName)
            .Except(s_stair).Except(["bin", "obj"]).ShouldBeEmpty();

    [Theory]
    [InlineData("Microsoft.EntityFrameworkCore.Sqlite")]
    [InlineData("Npgsql")]
    [InlineData("Quartz")]
    [InlineData("Telegram.Bot")]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("System.Net.Http")]
    public void Core_knows_no_host_no_provider_and_no_channel(string foreign) =>
        typeof(ChiBoDb).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ShouldNotContain(name => name.StartsWith(foreign, StringComparison.Ordinal));

    [Theory]
    [InlineData("Telegram", "Simulator")]
    [InlineData("Simulator", "Telegram")]
    [InlineData("ZaloBot", "Telegram")]
    [InlineData("ZaloBot", "Simulator")]
    [InlineData("Telegram", "ZaloBot")]
    [InlineData("Simulator", "ZaloBot")]
    [InlineData("ZaloOa", "Telegram")]
    [InlineData("ZaloOa", "Simulator")]
    [InlineData("Telegram", "ZaloOa")]
    public void A_channel_knows_no_other(string one, string other) =>
        Arrows.Uses(s_product, $"ChiBo.Bot.Channels.{one}", $"ChiBo.Bot.Channels.{other}").ShouldBeFalse();

    [Theory]
    [InlineData("Channels.Telegram")]
    [InlineData("Channels.ZaloBot")]
    [InlineData("Channels.ZaloOa")]
    public void A_channel_knows_no_database(string channel)
    {
        Arrows.Has(s_product, "ChiBo.Bot." + channel).ShouldBeTrue();
        Arrows.Uses(s_product, "ChiBo.Bot." + channel, "ChiBo.Core.Storage").ShouldBeFalse();
    }
}
