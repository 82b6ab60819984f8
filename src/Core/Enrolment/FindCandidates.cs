using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Members;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Enrolment;

/// <summary>Whom somebody without a code may be. What it finds is never shown to him, except what his own phone proves.</summary>
public sealed class FindCandidates(ChiBoDb db, BranchClock clock)
{
    /// <summary>More namesakes of one year than this are not told apart by a name and a year.</summary>
    public const int Most = 4;

    /// <summary>Current members with that phone number: one, or a couple.</summary>
    public async Task<IReadOnlyList<MemberId>> ByPhone(PhoneNumber phone, CancellationToken cancel)
    {
        var digits = phone.Value;
        return await Current().Where(m => m.Phone == digits).OrderBy(m => m.Id).Select(m => m.Id).Take(Most).ToListAsync(cancel);
    }

    /// <summary>Current members of that name born in that year, or of that name with no birth on the roster.</summary>
    public async Task<IReadOnlyList<MemberId>> ByName(NameAndYear said, CancellationToken cancel)
    {
        var born = await Current()
            .Where(m => m.BirthYear == said.Year || (m.BirthYear == null && said.Words.Contains(m.FoldedName)))
            .Select(m => new { m.Id, m.FoldedName }).ToListAsync(cancel);
        var words = $" {said.Words} ";
        var named = born.Where(m => m.FoldedName.Contains(' ') && words.Contains($" {m.FoldedName} ", StringComparison.Ordinal)).ToList();
        var longest = named.Select(m => m.FoldedName.Length).DefaultIfEmpty().Max();
        return [.. named.Where(m => m.FoldedName.Length == longest).Select(m => m.Id).Distinct().Take(Most)];
    }

    private IQueryable<Member> Current()
    {
        var today = clock.Today;
        return db.Members().AsNoTracking()
            .Where(m => db.Memberships().Any(s => s.MemberId == m.Id && s.From <= today && (s.To == null || s.To >= today)));
    }
}
