using System.Diagnostics.Metrics;

namespace ChiBo.Core.Regulations;

/// <summary>Counts answers by outcome: chibo_answers_total{outcome}.</summary>
public sealed class AnswerMeter
{
    private readonly Counter<long> _answers;

    public AnswerMeter(IMeterFactory meters)
    {
        _answers = meters.Create("ChiBo").CreateCounter<long>("chibo_answers");
        foreach (var outcome in (string[])["answered", "choice", "declined"])
        {
            Add(0, outcome);
        }
    }

    /// <summary>Notes one answer.</summary>
    public void Count(Answer answer) => Add(1, answer.Match(_ => "answered", _ => "choice", _ => "declined"));

    private void Add(long count, string outcome) => _answers.Add(count, new KeyValuePair<string, object?>("outcome", outcome));
}
