namespace ChiBo.Core.Attendance.Reading;

/// <summary>Takes the chunks of a marking line one by one and writes marks and faults.</summary>
internal sealed class Scribe
{
    private readonly SortedDictionary<int, RosterMark> _marks = [];
    private readonly List<MarkingError> _errors = [];
    private List<int> _last = [];
    private List<int> _waiting = [];
    private MarkWords? _leading;
    private bool _restPresent;
    private bool _phone;

    public void Take(MarkingChunk chunk)
    {
        _errors.AddRange(chunk.Faults.Select(typed => new MarkingError(MarkingFault.NumberNotUnderstood, null, typed)));
        var runs = chunk.Runs.ConvertAll(run => (Words: run.Words.Count == 0 ? null : MarkWords.Read(run.Words), run.Numbers, Typed: string.Join(' ', run.Words.Select(word => word.Typed))));
        foreach (var run in runs)
        {
            _phone |= run.Words?.IsPhone ?? false;
        }

        runs.RemoveAll(run => run.Words is { IsPhone: true, Kind: null, Reason: null, IsRest: false });
        for (var i = 0; i < runs.Count; i++)
        {
            if (runs[i].Words is not { } words)
            {
                i = Numbers(runs.ConvertAll(run => (run.Words, run.Numbers)), i);
            }
            else if (i + 1 < runs.Count && Opens(words))
            {
                Write(runs[i + 1].Numbers, _leading = words);
                i++;
            }
            else
            {
                Alone(words, runs[i].Typed);
            }
        }
    }

    public MarkingReading Close()
    {
        _errors.AddRange(_waiting.Select(number => new MarkingError(MarkingFault.NumberWithoutMark, number, null)));
        if (_marks.Count == 0 && !_restPresent && _errors.Count == 0)
        {
            _errors.Add(new MarkingError(MarkingFault.Empty, null, null));
        }

        return new MarkingReading([.. _marks.Values.Select(Final)], _restPresent, _phone, _errors);
    }

    private int Numbers(List<(MarkWords? Words, List<int> Numbers)> runs, int i)
    {
        var numbers = runs[i].Numbers;
        if (i + 1 < runs.Count && runs[i + 1].Words is { IsRest: false } after && Opens(after))
        {
            // Numbers first: what stands behind them is theirs, and so are the numbers waiting before the comma.
            Write([.. _waiting, .. numbers], after);
            (_waiting, _leading) = ([], null);
            return i + 1;
        }

        if (_leading is not null)
        {
            Write(numbers, _leading);
        }
        else
        {
            _waiting.AddRange(numbers);
        }

        return i;
    }

    private void Alone(MarkWords words, string typed)
    {
        if (words.IsRest)
        {
            _restPresent |= words.Kind is MarkKind.Present;
            if (words.Kind is not MarkKind.Present)
            {
                _errors.Add(new MarkingError(MarkingFault.RestAbsent, null, typed));
            }

            _leading = null;
        }
        else if (_last.Count > 0 && words.Kind is null or MarkKind.UnexcusedAbsence or MarkKind.ExcusedAbsence && _marks[_last[^1]].Kind is not MarkKind.Present)
        {
            Explain(words, typed);
        }
        else if (words.Kind is not null)
        {
            _errors.Add(new MarkingError(MarkingFault.MarkWithoutNumber, null, typed));
        }
        else if (words.Reason is not null)
        {
            _errors.Add(new MarkingError(MarkingFault.LeftOver, null, typed));
        }
    }

    // "số 4 và số 6 vắng, con ốm": the words behind tell why.
    private void Explain(MarkWords words, string typed)
    {
        var unexplained = _last.FindAll(number => _marks[number].Reason is null);
        if (unexplained.Count == 0 || (words.Kind is null && !words.KnowsReason))
        {
            _errors.Add(new MarkingError(MarkingFault.LeftOver, null, typed));
            return;
        }

        foreach (var number in unexplained)
        {
            var kind = words.Kind is MarkKind.UnexcusedAbsence ? MarkKind.UnexcusedAbsence : _marks[number].Kind;
            _marks[number] = _marks[number] with { Kind = kind, Reason = words.Reason };
        }
    }

    private static bool Opens(MarkWords words) => words.Kind is not null || words.Reason is not null;

    private void Write(List<int> numbers, MarkWords words)
    {
        var kind = words.Kind ?? (words.KnowsReason ? MarkKind.ExcusedAbsence : (MarkKind?)null);
        if (kind is null || (kind is MarkKind.Present && words.Reason is not null))
        {
            _errors.Add(new MarkingError(MarkingFault.LeftOver, null, words.Reason));
            return;
        }

        foreach (var number in numbers)
        {
            var mark = new RosterMark(number, kind.Value, HowLong(words.Reason) ? null : words.Reason);
            if (!_marks.TryAdd(number, mark) && _marks[number].Kind != mark.Kind)
            {
                _errors.Add(new MarkingError(MarkingFault.MarkedTwice, number, null));
            }
        }

        _last = numbers;
    }

    // "muộn 15 phút" says how long, not why.
    private static bool HowLong(string? reason) => reason is not null && char.IsAsciiDigit(reason[0]) && reason.EndsWith("phút", StringComparison.Ordinal);

    private RosterMark Final(RosterMark mark) => !_phone ? mark : mark with
    {
        Kind = mark.Kind switch
        {
            MarkKind.Present => MarkKind.WillAttend,
            MarkKind.Late => MarkKind.WillBeLate,
            MarkKind.ExcusedAbsence or MarkKind.UnexcusedAbsence => MarkKind.WillBeAbsent,
            var other => other,
        },
    };
}
