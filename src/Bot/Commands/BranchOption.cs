using System.CommandLine;
using ChiBo.Core.Branches;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Bot.Commands;

/// <summary>--branch C: the branch a verb is about, by its code.</summary>
public static class BranchOption
{
    public static Option<string> Required() => new("--branch") { Required = true, Description = "Mã chi bộ" };

    /// <summary>Null when no branch has that code, in whatever case it was typed.</summary>
    public static async Task<Branch?> Find(IServiceProvider services, string code, CancellationToken cancel) =>
        (await services.GetRequiredService<ChiBoDb>().Branches().ToListAsync(cancel))
            .Find(b => b.Code.Equals(code.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>Says so.</summary>
    public static int Unknown(string code) => VerbContext.Refuse($"Không có chi bộ mang mã {code}.");
}
