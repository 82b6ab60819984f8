using System.CommandLine;
using ChiBo.Core.Branches;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Bot.Commands;

/// <summary>--branch C: the branch a verb is about, by its code.</summary>
public static class BranchOption
{
    public static Option<string> Required() => new("--branch") { Required = true, Description = "Mã chi bộ" };

    /// <summary>Null when no branch has that code.</summary>
    public static Task<Branch?> Find(IServiceProvider services, string code, CancellationToken cancel) =>
        services.GetRequiredService<ChiBoDb>().Branches().FirstOrDefaultAsync(b => b.Code == code, cancel);

    /// <summary>Says so.</summary>
    public static int Unknown(string code) => VerbContext.Refuse($"Không có chi bộ mang mã {code}.");
}
