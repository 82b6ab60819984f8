namespace ChiBo.Core.Regulations.Calculators;

/// <summary>What a calculator makes of a question.</summary>
public abstract record Calculation
{
    private Calculation(string resume) => Resume = resume;

    /// <summary>A sentence that, with a figure behind it, is the whole question. Holds nothing of the figures of the person.</summary>
    public string Resume { get; }

    /// <summary>Worked out.</summary>
    /// <param name="Result">The result with its working, one or two sentences.</param>
    /// <param name="Rules">The passages it rests on, the chief one first; each is shown with its place and force.</param>
    public sealed record Worked(string Result, IReadOnlyList<Passage> Rules, string Resume) : Calculation(Resume);

    /// <summary>One number or day is missing.</summary>
    /// <param name="Question">What to ask.</param>
    /// <param name="Found">Where it is written, for who does not know it.</param>
    public sealed record Missing(string Question, string Found, string Resume) : Calculation(Resume);

    /// <summary>It depends on the person's case.</summary>
    /// <param name="Cases">What to choose from, each with the sentence that is the question then.</param>
    public sealed record Which(string Question, IReadOnlyList<(string Label, string Resume)> Cases, string Resume) : Calculation(Resume);
}

/// <summary>Works something out for a person from passages of the rules.</summary>
public interface ICalculator
{
    /// <summary>Null where the question is not about this, where it is not clear, or where a passage does not hold its figure.</summary>
    /// <param name="rules">Finds a passage by its id.</param>
    Calculation? For(CountingQuestion question, Func<string, Passage?> rules);
}
