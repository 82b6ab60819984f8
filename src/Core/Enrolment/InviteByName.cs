using System.Globalization;
using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Language;

namespace ChiBo.Core.Enrolment;

/// <summary>Invites one of a board's members, named by his number, his full name or the end of it.</summary>
public sealed class InviteByName(HandOverInvite handOver)
{
    /// <summary>Kind of the question which of several it is.</summary>
    public const string Whom = "whom";

    private const int MostChoices = 5;

    private sealed record Namesakes(IReadOnlyList<Guid> Members);

    /// <summary>Invites whom a name or roster number means, asking which of several; false when it means nobody, and it has said so.</summary>
    public async Task<bool> Invite(Turn turn, IReadOnlyList<BoardEntry> entries, string words)
    {
        var digits = words.Trim().TrimEnd('.');
        var folded = VietnameseText.Fold(words).Trim();
        var found = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? entries.Where(e => e.Number == number).ToList()
            : [.. entries.Where(e => VietnameseText.Fold(e.Name) == folded)];
        if (found.Count == 0 && folded.Length > 1)
        {
            found = [.. entries.Where(e => $" {VietnameseText.Fold(e.Name)}".EndsWith($" {folded}", StringComparison.Ordinal))];
        }

        switch (found.Count)
        {
            case 0:
                turn.Say(InviteTexts.NobodyOfThatName);
                return false;
            case 1:
                await handOver.HandOver(turn, found[0].Id);
                return true;
            default:
                var shown = found.Take(MostChoices).ToList();
                await turn.Ask(
                    InviteTexts.WhoOfThem,
                    new QuestionDraft(
                        InvitesChat.FeatureName, Whom, new Namesakes([.. shown.Select(e => e.Id.Value)]),
                        [.. shown.Select(e => $"{e.Number}. {e.Name}{(e.Group is null ? "" : ", " + e.Group)}")]));
                return true;
        }
    }

    /// <summary>Which of several it is.</summary>
    public Task Chosen(Turn turn, Question question, int number) =>
        handOver.HandOver(turn, new MemberId(question.Read<Namesakes>().Members[number - 1]));
}
