using System.CommandLine;
using ChiBo.Bot.Channels.Simulator;

namespace ChiBo.Bot.Commands;

/// <summary>demo seed</summary>
public static class DemoVerbs
{
    private const int MostBranches = 2_000;

    private const int MostMembers = 200_000;

    public static Command Demo(VerbContext context)
    {
        var demo = new Command("demo", "Dữ liệu hư cấu để thử");
        demo.Subcommands.Add(Seed(context));
        return demo;
    }

    private static Command Seed(VerbContext context)
    {
        var branches = new Option<int>("--branches") { Required = true, Description = "Số chi bộ; mã cb001, cb002…" };
        var members = new Option<int>("--members") { Required = true, Description = "Tổng số đảng viên, chia lần lượt cho các chi bộ" };
        var channel = new Option<string>("--channel") { DefaultValueFactory = _ => SimulatorSender.Name, Description = "telegram, zalo-bot, zalo-oa; không ghi: máy giả lập" };
        var first = new Option<long>("--first-chat-id") { DefaultValueFactory = _ => 1, Description = "Người thứ k (từ 0) có mã trò chuyện là số này cộng k" };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1, Description = "Cùng số thì cùng dữ liệu" };
        channel.AcceptOnlyFromAmong(SimulatorSender.Name, "telegram", "zalo-bot", "zalo-oa");
        var command = new Command("seed", "Ghi các chi bộ hư cấu, mọi người đã kết nối") { branches, members, channel, first, seed };
        command.SetAction((parsed, cancel) =>
        {
            var plan = new DemoPlan(
                parsed.GetValue(branches), parsed.GetValue(members), parsed.GetRequiredValue(channel), parsed.GetValue(first), parsed.GetValue(seed));
            return plan.Branches is < 1 or > MostBranches || plan.Members < plan.Branches || plan.Members > MostMembers
                ? Task.FromResult(VerbContext.Misused($"Cần 1 đến {MostBranches} chi bộ, mỗi chi bộ ít nhất một đảng viên, tất cả không quá {MostMembers}."))
                : context.InTransaction(
                    async services => await services.GetRequiredService<SeedDemo>().Seed(plan, cancel)
                        ? context.Print(parsed, new { plan.Branches, plan.Members }, $"Đã ghi {plan.Branches} chi bộ, {plan.Members} đảng viên hư cấu.")
                        : VerbContext.Refuse("Cơ sở dữ liệu đã có chi bộ mang mã như vậy (cb001…), chưa ghi gì."),
                    cancel);
        });
        return command;
    }
}
