namespace ChiBo.Core.Conversations;

/// <summary>A command word of a feature.</summary>
/// <param name="Word">ASCII, without slash: "lich".</param>
/// <param name="Act">What to do; the rest of the message after the word is <see cref="Turn.Rest"/>.</param>
/// <param name="SlashOnly">The bare word is an ordinary word of the language ("vang", "hoi", "toi", "moi") and is not taken as the command.</param>
/// <param name="RestOf">For a word that may be followed by others without a slash: the words behind it, or null when the text is not meant so.</param>
public sealed record ChatCommand(string Word, Func<Turn, Task> Act, bool SlashOnly = false, Func<string, string?>? RestOf = null);

/// <summary>A feature's bid for a free text.</summary>
/// <param name="Certainty">0 to 1. As a guide: 1 beyond doubt (a code), 0.9 a plain answer to what was asked, 0.7 likely, 0.5 a fair guess; below 0.3 do not bid.</param>
/// <param name="Act">What to do when the bid wins.</param>
/// <param name="Meaning">A few Vietnamese words for the person, used when two bids tie and the bot asks which was meant.</param>
public sealed record Claim(double Certainty, Func<Task> Act, string Meaning);

/// <summary>
/// What a feature takes from conversation. Chat files claim words and speak; they change nothing themselves but call use
/// cases, which authorise. Registered in stair order.
/// </summary>
public abstract class FeatureChat
{
    /// <summary>Stored with questions, drafts and undos: a constant of the feature, never renamed.</summary>
    public abstract string Name { get; }

    /// <summary>The command words of the feature.</summary>
    public virtual IReadOnlyList<ChatCommand> Commands => [];

    /// <summary>Bids for a free text, or null. Must not change anything.</summary>
    public virtual Task<Claim?> Bid(Turn turn) => Task.FromResult<Claim?>(null);

    /// <summary>Takes content other than text (file, contact, start link, errand result); false when it is not for this feature.</summary>
    public virtual Task<bool> Take(Turn turn) => Task.FromResult(false);

    /// <summary>The result of an errand of the feature (kind "name.…"); it is emptied afterwards.</summary>
    public virtual Task TakeResult(Turn turn, Messaging.Errand errand) => Task.CompletedTask;

    /// <summary>A message in a group chat; false when it is not for this feature. Speaks only when <c>Update.SpokenTo</c>.</summary>
    public virtual Task<bool> InGroup(Turn turn) => Task.FromResult(false);

    /// <summary>An answer to one of the feature's questions; <paramref name="number"/> is the position from 1. The question may be old.</summary>
    public virtual Task Answer(Turn turn, Question question, int number) => Task.CompletedTask;

    /// <summary>
    /// Loads what answers to these questions look at, so that <see cref="Answer"/> finds all of it tracked and many can be
    /// answered in one context and saved at once. False where they must be answered one by one.
    /// </summary>
    public virtual Task<bool> PrepareFor(string kind, IReadOnlyList<Question> questions, CancellationToken cancel) => Task.FromResult(false);

    /// <summary>A text while the feature's draft is in progress; false lets the text go on to the bids (the draft stays).</summary>
    public virtual Task<bool> Continue(Turn turn, string draft) => Task.FromResult(false);

    /// <summary>"thôi" while the feature's draft is kept: the chat has dropped it; false where nothing else is to be done or said.</summary>
    public virtual Task<bool> Leave(Turn turn, string draft) => Task.FromResult(false);

    /// <summary>
    /// The draft takes whatever is written next. What another feature surely claims is not meant for it: a question of the
    /// person's own, or words beyond doubt.
    /// </summary>
    public virtual bool DraftTakesAnyWords => false;

    /// <summary>
    /// Words that answer nothing by themselves, while the feature's question is the open one and no feature surely claims them;
    /// false where they are not for it.
    /// </summary>
    public virtual Task<bool> TakeWords(Turn turn, Question question) => Task.FromResult(false);

    /// <summary>After "thôi" an old button of that question, which can be answered once, does nothing any more: what it confirms is not done by a stray touch.</summary>
    public virtual bool IsLeftForGood(Question question) => false;

    /// <summary>A command in between leaves the feature's draft in progress.</summary>
    public virtual bool DraftOutlastsCommands(string draft) => false;

    /// <summary>"sai rồi": takes back what was last understood.</summary>
    public virtual Task Undo(Turn turn, string data) => Task.CompletedTask;
}
