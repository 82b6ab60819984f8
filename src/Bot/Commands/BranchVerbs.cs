using System.CommandLine;
using ChiBo.Core.Access;
using ChiBo.Core.Branches;

namespace ChiBo.Bot.Commands;

/// <summary>branch add · merge</summary>
public static class BranchVerbs
{
    public static Command Branch(VerbContext context)
    {
        var branch = new Command("branch", "Chi bộ");
        branch.Subcommands.Add(Add(context));
        branch.Subcommands.Add(NotYet.Verb("merge", "Sáp nhập chi bộ"));
        return branch;
    }

    private static Command Add(VerbContext context)
    {
        var code = new Option<string>("--code") { Required = true, Description = "Mã ngắn, ví dụ cb001" };
        var name = new Option<string>("--name") { Required = true, Description = "Tên chi bộ" };
        var committee = new Option<string?>("--committee") { Description = "Đảng ủy cấp trên" };
        var add = new Command("add", "Thêm một chi bộ") { code, name, committee };
        add.SetAction((parsed, cancel) => context.InTransaction(
            async services =>
            {
                var added = await services.GetRequiredService<AddBranch>().Add(
                    Actor.CommandLine, parsed.GetRequiredValue(code), parsed.GetRequiredValue(name), parsed.GetValue(committee), cancel);
                return added is null
                    ? VerbContext.Refuse($"Đã có chi bộ mang mã {parsed.GetRequiredValue(code)}.")
                    : context.Print(parsed, new { id = added.Id.Value, added.Code, added.Name }, $"Đã thêm {added.Name} ({added.Code}).");
            },
            cancel));
        return add;
    }
}
