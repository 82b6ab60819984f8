using ChiBo.Core.Attendance.Reading;
using ChiBo.Core.Language;

namespace ChiBo.Core.Attendance;

/// <summary>Reads a reply in free words to "Đồng chí có dự không?". Holds no state; safe to share.</summary>
public static class ReplyReader
{
    /// <summary>What a reply says. Any text will do; what cannot be told is <see cref="ReplyLabel.Unclear"/> or <see cref="ReplyLabel.NotAnAnswer"/>.</summary>
    public static ReplyReading Read(string text, ReplyContext context)
    {
        if (text.TrimStart().StartsWith('/'))
        {
            return new ReplyReading(ReplyLabel.NotAnAnswer, null, ReplyFeelings.None, null, 1, ["command"]);
        }

        var heard = Hearing.Of(Utterance.Read(text), context);
        var (label, certainty, rule) = Judgement.Of(heard);
        var about = label == ReplyLabel.Unclear ? Mention.Of(heard) : null;
        var rules = heard.Events.Select(one => $"{heard.Terms[one.At].Text}: {one.Course} {one.Weight} {one.Owner}{(one.Turned ? " turned" : "")}{(one.Void is null ? "" : $" void ({one.Void})")}")
            .Append(rule).ToList();
        var tells = label is ReplyLabel.WillBeAbsent or ReplyLabel.WillBeLate;
        return new ReplyReading(label, tells ? Mention.Reason(heard) : null, Mention.Feelings(heard), about, certainty, rules) { Asks = Question.IsIn(heard), OfRules = Question.NamesMatter(heard), Beside = label is ReplyLabel.WillAttend || tells ? Beside.Of(heard) : null };
    }
}
