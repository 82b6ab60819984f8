using System.Diagnostics.Metrics;

namespace ChiBo.Core.Regulations;

/// <summary>Counts answers by outcome: chibo_answers_total{outcome}.</summary>
public sealed class AnswerMeter
{
    private readonly Counter<long> _answers;

    public AnswerMeter(IMeterFactory meters) => _answers = meters.Create("ChiBo").CreateCounter<long>("chibo_answers");

    /// <summary>Notes one answer.</summary>
    public void Count(Answer answer) =>
        _answers.Add(1, new KeyValuePair<string, object?>("outcome", answer.Match(_ => "answered", _ => "choice", _ => "declined")));
}
