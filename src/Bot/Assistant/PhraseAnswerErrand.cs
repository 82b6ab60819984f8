using System.Text.Json;
using ChiBo.Bot.Errands;
using ChiBo.Core.Language;
using ChiBo.Core.Messaging;
using ChiBo.Core.Regulations;
using ChiBo.Core.Regulations.ByModel;
using Microsoft.Extensions.AI;

namespace ChiBo.Bot.Assistant;

/// <summary>
/// Asks the language model, outside any transaction and for five seconds at most: where the question's own words find
/// nothing sure, for better ones; where they do, for the answer in plain words. What it brings is checked when it is taken.
/// </summary>
public sealed partial class PhraseAnswerErrand(IChatClient model, RegulationBase rules, HidePersonalData hide, ILogger<PhraseAnswerErrand> log) : IErrandKind
{
    /// <summary>For both calls together.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private static readonly ChatOptions s_options = new() { Temperature = 0, MaxOutputTokens = 400 };

    public string Kind => ModelResult.ErrandKind;

    public async Task<string?> Do(Errand errand, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(Limit, TimeProvider.System);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            return JsonSerializer.Serialize(await Help(JsonSerializer.Deserialize<ModelRequest>(errand.Request)!, both.Token));
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            Log.NoHelp(log, failure.GetType().Name);
            return JsonSerializer.Serialize(ModelResult.None);
        }
    }

    private async Task<ModelResult> Help(ModelRequest request, CancellationToken cancel)
    {
        if (await hide.In(request.Question, request.Branch, cancel) is not { } question)
        {
            return ModelResult.None;
        }

        var now = await rules.Now(cancel);
        var asked = now.Ask(request.Question, request.Previous, request.Branch);
        string? search = null;
        if (asked is not Answer.Direct)
        {
            search = Usable(await Say(ModelPrompt.Rewrite, ModelPrompt.Question(question), cancel));
            asked = search is null ? asked : PhraseAnswer.Better(asked, now.Ask(search, null, request.Branch));
        }

        return asked is Answer.Direct direct && PassagesOf(direct) is { Count: > 0 } passages
            ? new ModelResult(search, await Say(ModelPrompt.Phrase, ModelPrompt.WithPassages(question, passages), cancel), [.. passages.Select(p => p.Id)])
            : new ModelResult(search, null, []);
    }

    // Secrecy markings never leave, and of passages of which there is more to be said than their words none does.
    private static List<Passage> PassagesOf(Answer.Direct direct)
    {
        var found = new[] { direct.Passage.Passage, direct.Second?.Passage }.OfType<Passage>().Take(ModelPrompt.MostPassages).ToList();
        return PhraseAnswer.MayPhrase(found[0]) ? found.FindAll(p => PhraseAnswer.MayPhrase(p) && SecrecyMark.Find(p.Text) is null) : [];
    }

    private static string? Usable(string? words) => words?.Trim() is { Length: > 0 and <= ModelPrompt.LongestQuestion } one && !one.Contains('\n', StringComparison.Ordinal) ? one : null;

    private async Task<string?> Say(string instructions, string data, CancellationToken cancel) =>
        (await model.GetResponseAsync([new ChatMessage(ChatRole.System, instructions), new ChatMessage(ChatRole.User, data)], s_options, cancel)).Text;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The language model was of no help ({Error}); the answer goes without it")]
        public static partial void NoHelp(ILogger logger, string error);
    }
}
