using ChiBo.Core.Access;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Regulations.ByPerson;

/// <summary>Questions that a person has dealt with.</summary>
internal static class SettledQuestions
{
    /// <summary>Somebody has dealt with those of a branch; null: they wait again.</summary>
    public static async Task Settle(this ChiBoDb db, BranchId branch, IReadOnlyList<Guid> questions, DateTimeOffset? at, CancellationToken cancel)
    {
        foreach (var asked in await db.AskedQuestions().Where(q => questions.Contains(q.Id) && q.BranchId == branch).ToListAsync(cancel))
        {
            asked.Answered(at);
        }
    }
}
