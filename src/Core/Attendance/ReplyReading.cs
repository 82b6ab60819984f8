using ChiBo.Core.Attendance.Reading;

namespace ChiBo.Core.Attendance;

/// <summary>What a reply to "Đồng chí có dự không?" was understood to say.</summary>
public enum ReplyLabel
{
    /// <summary>Will come, on time as far as is said.</summary>
    WillAttend,

    /// <summary>Will not come.</summary>
    WillBeAbsent,

    /// <summary>Will come after the start.</summary>
    WillBeLate,

    /// <summary>Is an answer, but not one to record: ask again.</summary>
    Unclear,

    /// <summary>Speaks of something else.</summary>
    NotAnAnswer,
}

/// <summary>What in a reply deserves a human word.</summary>
[Flags]
public enum ReplyFeelings
{
    None = 0,

    /// <summary>The sender himself is ill.</summary>
    IllSelf = 1,

    /// <summary>Someone has died.</summary>
    Bereavement = 2,
}

/// <summary>When the meeting starts and what time it is, both as wall time in Asia/Ho_Chi_Minh.</summary>
public sealed record ReplyContext(DateOnly MeetingDate, TimeOnly MeetingTime, DateOnly TodayDate, TimeOnly NowTime);

/// <summary>Word passed on about another person.</summary>
/// <param name="Who">The words that name him, as typed ("bà Lan").</param>
/// <param name="Reported">What was said of him; <see cref="ReplyLabel.Unclear"/> when that is not clear.</param>
/// <param name="Reason">The reason given for him, if any.</param>
public sealed record WordPassedOn(string Who, ReplyLabel Reported, string? Reason);

/// <summary>One reply as understood.</summary>
/// <param name="Label">The answer.</param>
/// <param name="Reason">Why absent or late, in the sender's words with short forms and typing keys undone; null when not said.</param>
/// <param name="Feelings">For a wish or condolence in the answer.</param>
/// <param name="About">Null when the sender speaks of himself; then the label is his own answer.</param>
/// <param name="Certainty">0 to 1; 1 is said outright.</param>
/// <param name="Rules">The rules that led here, in order, for tests and for explaining.</param>
public sealed record ReplyReading(
    ReplyLabel Label,
    string? Reason,
    ReplyFeelings Feelings,
    WordPassedOn? About,
    double Certainty,
    IReadOnlyList<string> Rules)
{
    /// <summary>Something is asked in it: it may be a question that only tells how things stand with the sender.</summary>
    public bool Asks { get; init; }

    /// <summary>It speaks of what the rules treat, as hardly anybody does who only says whether he will come.</summary>
    public bool OfRules { get; init; }

    /// <summary>It surely answers the invitation, though it leaves open whether he comes.</summary>
    public bool LeavesOpen => Label == ReplyLabel.Unclear && !Asks && Certainty >= Judgement.AboutComing;

    /// <summary>What is said of another beside the sender's own answer, or null.</summary>
    public WordPassedOn? Beside { get; init; }
}
