using ChiBo.Core.Access;
using ChiBo.Core.Language;
using ChiBo.Core.Regulations.ByPerson;

namespace ChiBo.Core.Regulations.ByModel;

/// <summary>Makes a question fit to leave the house: without names and numbers of people, or not at all.</summary>
public sealed class HidePersonalData(FindPersonalData find)
{
    private const string Somebody = "một đồng chí";

    /// <summary>The question without them; null where some would remain, or where it bears a secrecy marking.</summary>
    public async Task<string?> In(string question, BranchId? branch, CancellationToken cancel)
    {
        if (SecrecyMark.Find(question) is not null)
        {
            return null;
        }

        foreach (var found in await find.In(branch, question, cancel))
        {
            question = question.Replace(found, Somebody, StringComparison.OrdinalIgnoreCase);
        }

        // A name typed without its marks cannot be cut out surely: then nothing is sent.
        return (await find.In(branch, question, cancel)).Count == 0 ? question : null;
    }
}
