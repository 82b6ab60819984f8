using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Fees;

namespace ChiBo.Bot.Commands;

/// <summary>branch add · fees · merge</summary>
public static partial class BranchVerbs
{
    private const int LongestName = 200;

    public static Command Branch(VerbContext context)
    {
        var branch = new Command("branch", "Chi bộ");
        branch.Subcommands.Add(Add(context));
        branch.Subcommands.Add(Fees(context));
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
                if (Fault(parsed.GetRequiredValue(code), parsed.GetRequiredValue(name)) is { } fault)
                {
                    return VerbContext.Misused(fault);
                }

                if (await BranchOption.Find(services, parsed.GetRequiredValue(code), cancel) is { } taken)
                {
                    return VerbContext.Refuse($"Đã có chi bộ mang mã {taken.Code}.");
                }

                var added = await services.GetRequiredService<AddBranch>().Add(
                    Actor.CommandLine, parsed.GetRequiredValue(code), parsed.GetRequiredValue(name), parsed.GetValue(committee), cancel);
                return added is null
                    ? VerbContext.Refuse($"Đã có chi bộ mang mã {parsed.GetRequiredValue(code)}.")
                    : context.Print(parsed, new { id = added.Id.Value, added.Code, added.Name }, $"Đã thêm {added.Name} ({added.Code}).");
            },
            cancel));
        return add;
    }

    private static Command Fees(VerbContext context)
    {
        var code = BranchOption.Required();
        var ceiling = new Option<string?>("--ceiling") { Description = "Mức tối đa một tháng cho tin Zalo có phí, bằng đồng, đã gồm thuế, hoặc off" };
        var fees = new Command("fees", "Xem, bật, tắt trả phí Zalo của một chi bộ") { code, ceiling };
        fees.SetAction((parsed, cancel) => context.InTransaction(
            async services =>
            {
                if (await BranchOption.Find(services, parsed.GetRequiredValue(code), cancel) is not { } found)
                {
                    return BranchOption.Unknown(parsed.GetRequiredValue(code));
                }

                if (parsed.GetValue(ceiling) is { } wanted)
                {
                    if (!TryReadCeiling(wanted, out var dong))
                    {
                        return VerbContext.Misused($"--ceiling phải là off hoặc số đồng từ {SetCeiling.Bounds.Least} đến {SetCeiling.Bounds.Most}.");
                    }

                    await services.GetRequiredService<SetCeiling>().To(Actor.CommandLine, found.Id, dong, cancel);
                }

                var stand = (await services.GetRequiredService<ReadFees>().Of(Actor.CommandLine, found.Id, cancel))!;
                return context.Print(parsed, new { branch = found.Code, ceiling = stand.Ceiling, spent = stand.Spent }, FeesTexts.Stand(stand));
            },
            cancel));
        return fees;
    }

    private static bool TryReadCeiling(string text, out int? dong)
    {
        dong = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return dong is null ? text.Equals("off", StringComparison.OrdinalIgnoreCase) : dong >= SetCeiling.Bounds.Least && dong <= SetCeiling.Bounds.Most;
    }

    private static string? Fault(string code, string name) =>
        !CodeForm().IsMatch(code) ? "--code chỉ gồm 1 đến 32 chữ không dấu, chữ số, dấu - và _, ví dụ cb5."
        : string.IsNullOrWhiteSpace(name) || name.Length > LongestName ? $"--name phải có từ 1 đến {LongestName} ký tự."
        : null;

    [GeneratedRegex("^[A-Za-z0-9_-]{1,32}$", RegexOptions.None, 1000)]
    private static partial Regex CodeForm();
}
