using System.Text.RegularExpressions;
using ChiBo.Core.Conversations;
using ChiBo.Core.Language;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Enrolment;

/// <summary>"chuyển Tổ 2 sang trợ lý khác": a leader moves a group or a member to another bot; and the word for whoever writes in a chat he has left.</summary>
public sealed partial class MoveChat(ChiBoDb db, MoveDialogue dialogue, Channels channels) : FeatureChat
{
    public const string FeatureName = "moving";

    public override string Name => FeatureName;

    public override async Task<Claim?> Bid(Turn turn)
    {
        if (turn.People.Count == 0)
        {
            return await WhereTo(turn.From, turn.Cancel) is { } bot ? new Claim(0.9, () => WriteThere(turn, bot), "nhắn cho trợ lý cũ") : null;
        }

        return dialogue.IsPossible && turn.Actor.Branch is { } branch && turn.Actor.Leads(branch) && Said().Match(VietnameseText.Fold(turn.Text)) is { Success: true } said
            ? new Claim(0.95, () => dialogue.Named(turn, branch, said.Groups["whom"].Value), "chuyển sang trợ lý khác")
            : null;
    }

    public override Task Answer(Turn turn, Question question, int number) => dialogue.Chosen(turn, question, number);

    // The chat was left with the newest invite that moved anybody out of it.
    private Task<string?> WhereTo(ChatAddress chat, CancellationToken cancel) =>
        db.Invites().AsNoTracking().Where(i => i.MovesFrom == chat && i.UsedAt != null).OrderByDescending(i => i.UsedAt).Select(i => i.Bot).FirstOrDefaultAsync(cancel);

    private Task WriteThere(Turn turn, string bot)
    {
        turn.Say(MoveTexts.WriteThere(channels.DoorOf(bot)));
        return Task.CompletedTask;
    }

    [GeneratedRegex("^chuyen (?:ca )?(?<whom>.+?) (?:sang|qua|den) (?:tro ly|bot)(?: zalo)?(?: khac| moi)?[ .!]*$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Said();
}
