using System.Text.Json;
using ChiBo.Bot.Papers.Rules;
using ChiBo.Core.Messaging;
using ChiBo.Core.Regulations.Importing;

namespace ChiBo.Bot.Errands;

/// <summary>Fetches a document of rules that a leader sent, reads and splits it; the file itself is not kept.</summary>
public sealed class ReadDocumentErrand(FetchFile fetch) : IErrandKind
{
    public string Kind => AskToReadDocument.Kind;

    public async Task<string?> Do(Errand errand, CancellationToken cancel)
    {
        var file = JsonSerializer.Deserialize<RuleFile>(errand.Request)!;
        if (await fetch.Fetch(errand.Chat, file.Reference, AskToReadDocument.LargestFile, cancel) is not { } content)
        {
            return null;
        }

        var read = await ReadRuleFile.FromFile(file.FileName, content, cancel);
        fetch.Done(file.Reference);
        return JsonSerializer.Serialize(new RuleFileRead(file, read.Documents, read.Refusal));
    }
}
