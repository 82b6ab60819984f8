namespace ChiBo.Bot.Papers.Rules;

/// <summary>Ends the reading of a file with the sentence for whoever sent it.</summary>
internal sealed class RuleFileFault(string sentence) : Exception
{
    public string Sentence => sentence;
}
