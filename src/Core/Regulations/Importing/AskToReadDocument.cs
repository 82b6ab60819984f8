using System.Text.Json;
using ChiBo.Core.Access;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>A file that is to be read as a document of rules.</summary>
/// <param name="Scope">The branch; null: for everybody.</param>
/// <param name="Reference">The channel's own.</param>
public sealed record RuleFile(Guid? Scope, string Reference, string FileName);

/// <summary>What was read: documents, or one sentence why not.</summary>
public sealed record RuleFileRead(RuleFile File, IReadOnlyList<PreparedDocument> Documents, string? Refusal);

/// <summary>Has a document fetched, read and split outside the transaction.</summary>
public sealed class AskToReadDocument(ChiBoDb db, TimeProvider time)
{
    /// <summary>Kind of the errand.</summary>
    public const string Kind = DocumentsChat.FeatureName + ".read";

    /// <summary>Largest file, in bytes.</summary>
    public const int LargestFile = 10 * 1024 * 1024;

    /// <summary>False when the actor may not bring documents there.</summary>
    public bool Ask(Actor actor, ChatAddress chat, RuleFile file)
    {
        if (!actor.Keeps(file.Scope is { } branch ? new BranchId(branch) : null))
        {
            return false;
        }

        db.Errands().Add(new Errand(Kind, chat, JsonSerializer.Serialize(file), time.GetUtcNow()));
        return true;
    }
}
