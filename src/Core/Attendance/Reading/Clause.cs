namespace ChiBo.Core.Attendance.Reading;

/// <summary>A stretch of terms that says one thing.</summary>
/// <param name="Index">Its place in the message.</param>
/// <param name="Start">First term.</param>
/// <param name="End">Behind the last term.</param>
/// <param name="Sentence">Which sentence it belongs to.</param>
/// <param name="Turned">Whether "nhưng", "nên" and the like led into it.</param>
/// <param name="Opposes">Whether it stands against what came before.</param>
internal sealed record Clause(int Index, int Start, int End, int Sentence, bool Turned, bool Opposes)
{
    private static readonly Sense[] Predicates =
    [
        Sense.Come, Sense.Absent, Sense.Late, Sense.Busy, Sense.Ill, Sense.Death, Sense.Reason, Sense.Elsewhere, Sense.Home,
        Sense.Free, Sense.Recovered, Sense.OnTime, Sense.Jam,
    ];

    /// <summary>Cuts at punctuation, connectors, and where a new "tôi" follows something already said.</summary>
    public static List<Clause> Cut(List<Term> terms)
    {
        var clauses = new List<Clause>();
        var (start, sentence, turned, opposes, said) = (0, 0, false, false, false);
        void Close(int end, int next, bool turn, bool oppose = false)
        {
            if (end > start)
            {
                clauses.Add(new Clause(clauses.Count, start, end, sentence, turned, opposes));
            }

            (start, turned, opposes, said) = (next, turn, oppose, false);
        }

        for (var i = 0; i < terms.Count; i++)
        {
            var sense = terms[i].Sense;
            if (sense is Sense.Strong or Sense.Break)
            {
                Close(i, i + 1, false);
                sentence += sense == Sense.Strong ? 1 : 0;
            }
            else if (sense is Sense.But or Sense.So or Sense.Because)
            {
                Close(i, i, sense != Sense.Because, sense == Sense.But);
            }
            else if (sense is Sense.Self or Sense.Together && said && i > start && terms[i - 1].Sense is not (Sense.Relay or Sense.Request or Sense.Other or Sense.Reason or Sense.Thus or Sense.Finish))
            {
                var from = i;
                while (from - 1 > start && terms[from - 1].Sense is Sense.HowCould or Sense.If or Sense.Now or Sense.Past or Sense.Clock or Sense.Still or Sense.Because)
                {
                    from--;
                }

                Close(from, from, false);
            }

            said |= IsPredicate(sense);
        }

        Close(terms.Count, terms.Count, false);
        return clauses;
    }

    public static bool IsPredicate(Sense sense) => Array.IndexOf(Predicates, sense) >= 0;

    public IEnumerable<Term> In(List<Term> terms) => terms.Skip(Start).Take(End - Start);

    public bool Has(List<Term> terms, params ReadOnlySpan<Sense> senses)
    {
        for (var i = Start; i < End; i++)
        {
            if (senses.Contains(terms[i].Sense))
            {
                return true;
            }
        }

        return false;
    }
}
