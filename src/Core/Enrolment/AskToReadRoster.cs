using ChiBo.Core.Access;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Enrolment;

/// <summary>What to read: a file by the channel's reference, or pasted rows.</summary>
/// <param name="FileName">Only its ending counts.</param>
public sealed record RosterErrand(Guid Branch, string? Reference, string FileName, string? Text);

/// <summary>What was read.</summary>
/// <param name="FaultsFile">A stored text file with every fault, where they are too many for a message.</param>
/// <param name="Pasted">Rows of a message, which may be a part of a list that did not fit one.</param>
public sealed record RosterErrandResult(Guid Branch, RosterReading Reading, Guid? FaultsFile, bool Pasted = false);

/// <summary>Has a roster fetched and read outside the transaction.</summary>
public sealed class AskToReadRoster(ChiBoDb db, TimeProvider time)
{
    /// <summary>Kind of the errand.</summary>
    public const string Kind = "roster.read";

    /// <summary>More faults than this do not fit a message.</summary>
    public const int MostFaultsShown = 10;

    /// <summary>False when the actor does not lead the branch.</summary>
    public bool Ask(Actor actor, ChatAddress chat, RosterErrand errand)
    {
        if (!actor.Leads(new BranchId(errand.Branch)))
        {
            return false;
        }

        db.Errands().Add(new Errand(Kind, chat, RosterJson.Write(errand), time.GetUtcNow()));
        return true;
    }
}
