using ChiBo.Core.Language;
using ChiBo.Core.Members;

namespace ChiBo.Core.Enrolment;

/// <summary>How a line's person belongs to the branch: standing, post, exemption, temporary membership.</summary>
internal static class RosterMembership
{
    /// <summary>Said outright, or seen from which of the two dates of joining is filled; official where nothing is said.</summary>
    public static Standing Standing(RosterLine line)
    {
        if (line.Text(RosterColumn.Standing) is { } cell)
        {
            if (RosterWords.Standing(cell) is { } standing)
            {
                return standing;
            }

            line.Fault(RosterColumn.Standing, RosterTexts.UnknownStanding(cell));
            return default;
        }

        var onProbation = !line.Any(RosterColumn.OfficialSince) && line.Any(RosterColumn.ProbationarySince);
        return onProbation ? Members.Standing.Probationary : Members.Standing.Official;
    }

    public static Post Post(RosterLine line)
    {
        if (line.Text(RosterColumn.Post) is not { } cell)
        {
            return Members.Post.None;
        }

        if (RosterWords.Posts(cell) is not { } posts)
        {
            line.Fault(RosterColumn.Post, RosterTexts.UnknownPost(cell));
            return default;
        }

        if (posts.Others)
        {
            line.Warn(RosterColumn.Post, RosterTexts.SeveralPosts());
        }

        return posts.Highest;
    }

    /// <summary>A column may hold a mark, a date or the resolution's number; any of the three exempts.</summary>
    public static RosterExemption? Exemption(RosterLine line)
    {
        var mark = line.Text(RosterColumn.Exempt);
        var marked = mark is null ? null : RosterDate.Read(mark);
        var from = line.Date(RosterColumn.ExemptFrom)?.First ?? marked?.First;
        var until = line.Date(RosterColumn.ExemptUntil)?.Last;
        var resolution = line.Text(RosterColumn.ExemptResolution)
            ?? (mark is not null && marked is null && !RosterWords.IsMark(mark) ? mark : null);
        if (mark is null && from is null && until is null && resolution is null)
        {
            return null;
        }

        CheckOrder(line, RosterColumn.ExemptUntil, from, until);
        return new RosterExemption(from, until, resolution);
    }

    public static RosterTemporary? Temporary(RosterLine line)
    {
        var from = line.Date(RosterColumn.TemporaryFrom)?.First;
        var until = line.Date(RosterColumn.TemporaryUntil)?.Last;
        var said = line.Text(RosterColumn.Temporary);
        if (Place(line, said) is { } place)
        {
            CheckOrder(line, RosterColumn.TemporaryUntil, from, until);
            return new RosterTemporary(place, from, until);
        }

        if (said is not null || from is not null || until is not null)
        {
            var column = said is not null ? RosterColumn.Temporary
                : from is not null ? RosterColumn.TemporaryFrom
                : RosterColumn.TemporaryUntil;
            line.Fault(column, RosterTexts.UnknownTemporaryPlace());
        }

        return null;
    }

    private static TemporaryPlace? Place(RosterLine line, string? said)
    {
        var words = said is null ? [] : VietnameseText.Plain(said).Split(' ');
        return line.Any(RosterColumn.TemporaryElsewhere) || words.Contains("di") || words.Contains("khac") ? TemporaryPlace.Elsewhere
            : line.Any(RosterColumn.TemporaryHere) || words.Contains("den") || words.Contains("day") ? TemporaryPlace.Here
            : null;
    }

    private static void CheckOrder(RosterLine line, RosterColumn column, DateOnly? from, DateOnly? until)
    {
        if (until < from)
        {
            line.Fault(column, RosterTexts.EndsBeforeItBegins());
        }
    }
}
