using ChiBo.Core.Language;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Conversations;

/// <summary>Finds what a typed text is for: command, choice, draft, bid, or nothing.</summary>
public sealed class RouteText(ChiBoDb db, Speaking speaking, TakeBack back)
{
    /// <summary>Name under which the router's own question (which of two meanings) is stored.</summary>
    public const string OwnName = "router";

    /// <summary>Two bids nearer than this are a tie.</summary>
    private const double Tie = 0.05;

    /// <summary>Which of two meanings was meant is not asked for longer: by then a number means something else.</summary>
    private static readonly TimeSpan s_momentary = TimeSpan.FromHours(1);

    /// <summary>Who bids that much is not asked whether something else was meant.</summary>
    private const double BeyondDoubt = 1;

    /// <summary>A bid of that much knows its own business; a reply to an invitation never reaches it.</summary>
    private const double Sure = 0.93;

    /// <summary>Shorter words are hardly what somebody was waited for to write.</summary>
    private const int LeastOfWords = 4;

    private sealed record TwoMeanings(string Text, string First, string Second);

    /// <summary>Steps 2 to 6 of the design's router.</summary>
    public async Task Route(Turn turn)
    {
        if (SecrecyMark.Find(turn.Text) is not null)
        {
            turn.Say(ConversationTexts.Secret);
            return;
        }

        // "1", "thôi", "sai rồi" mean what the person saw when he wrote them, and that may have changed since.
        var late = turn.Overtaken is not null;
        if (turn.Text.Length == 0 || (!late && await back.Take(turn)) || await IsCommand(turn) || (!late && (await IsChoice(turn) || await IsDraft(turn))))
        {
            return;
        }

        await BestBid(turn);
    }

    /// <summary>Brings an answer to the feature that asked.</summary>
    public async Task Answer(Turn turn, Question question, int number)
    {
        if (question is { Once: true, AnsweredAt: not null })
        {
            turn.Say(question.IsLeft ? ConversationTexts.LeftBefore : ConversationTexts.AlreadyAnswered);
            return;
        }

        question.Answered(number, turn.Now);
        if (turn.Chat.OpenQuestion == question.Id)
        {
            turn.Chat.CloseQuestion();
        }

        if (question is { Feature: OwnName, Kind: Onward.OwnKind })
        {
            var onward = question.Read<List<Onward>>()[number - 1];
            await speaking.Feature(onward.Feature).Answer(turn, question.LeadingTo(onward), 1);
        }
        else if (question.Feature == OwnName)
        {
            await ActOn(turn, question.Read<TwoMeanings>(), number);
        }
        else
        {
            await speaking.Feature(question.Feature).Answer(turn, question, number);
        }
    }

    private async Task<bool> IsCommand(Turn turn)
    {
        var (word, rest) = WordOf(turn.Text);
        var slash = turn.Text.StartsWith('/');
        var commands = speaking.Features().SelectMany(f => f.Commands).ToList();
        var command = commands.FirstOrDefault(c => c.Word == word && (slash || !c.SlashOnly));
        if (command is null && !slash)
        {
            command = commands.FirstOrDefault(c => c.RestOf?.Invoke(turn.Text) is not null);
            rest = command?.RestOf!(turn.Text) ?? string.Empty;
        }

        if (command is null)
        {
            if (slash && word.Length > 0)
            {
                turn.Say(ConversationTexts.UnknownCommand(word));
            }

            return slash;
        }

        turn.Rest = rest;
        if (turn.Chat.DraftOf is not { } draft || !speaking.Feature(draft).DraftOutlastsCommands(turn.Chat.Draft!))
        {
            turn.Chat.DropDraft();
        }

        await command.Act(turn);
        return true;
    }

    // After a slash the first word is the command; without one the whole message must be.
    private static (string Word, string Behind) WordOf(string text)
    {
        var slash = text.StartsWith('/');
        var space = slash ? text.AsSpan().IndexOfAny(' ', '\n', '\t') : -1;
        var first = VietnameseText.Fold(space > 0 ? text[1..space] : text.TrimStart('/')).Split('@')[0];
        return (string.Concat(first.Where(char.IsLetterOrDigit)), space > 0 ? text[space..].Trim() : string.Empty);
    }

    private async Task<bool> IsChoice(Turn turn)
    {
        var number = ChoiceNumber.Read(turn.Text);
        var question = turn.Chat.OpenQuestion is { } id ? await db.Questions().FindAsync([id], turn.Cancel) : null;
        if (question is null || (question.Feature == OwnName && turn.Now - question.AskedAt > s_momentary))
        {
            return false;
        }

        var labels = question.ReadLabels();
        if (number is not null && await question.IsOnItsWay(db, turn.Cancel))
        {
            turn.Say(ConversationTexts.NewerQuestion);
            return true;
        }

        number ??= question.PositionOf(turn.Text);
        if (number is null && YesOrNo.PositionIn(labels, turn.Text) is { } meant && await question.IsLastSaid(db, turn.Cancel))
        {
            number = meant;
        }

        if (number is null || (number > labels.Count && turn.Chat.IsDrafting(turn.Now)))
        {
            return false;
        }

        if (number < 1 || number > labels.Count)
        {
            turn.Say(ConversationTexts.ChooseFromList(labels.Count));
            return true;
        }

        await Answer(turn, question, number.Value);
        return true;
    }

    private async Task<bool> IsDraft(Turn turn)
    {
        if (!turn.Chat.IsDrafting(turn.Now))
        {
            return false;
        }

        var feature = speaking.Feature(turn.Chat.DraftOf!);
        return (feature.DraftTakesAnyWords && await IsSurelyElsewhere(turn)) || await feature.Continue(turn, turn.Chat.Draft!);
    }

    private async Task<bool> IsSurelyElsewhere(Turn turn)
    {
        if ((await Bids(turn)).FirstOrDefault().Claim is not { } claim || claim.Certainty < (OwnQuestion.Is(turn.Text) ? Sure : BeyondDoubt))
        {
            return false;
        }

        await claim.Act();
        return true;
    }

    private async Task<bool> IsForOpenQuestion(Turn turn)
    {
        if (turn.Overtaken is not null || turn.Chat.OpenQuestion is not { } id || VietnameseText.Syllables(turn.Text).Count < LeastOfWords
            || OwnQuestion.Is(turn.Text) || Courtesy.Is(turn.Text) || await db.Questions().FindAsync([id], turn.Cancel) is not { } question)
        {
            return false;
        }

        return question.Feature != OwnName && await speaking.Feature(question.Feature).TakeWords(turn, question);
    }

    /// <summary>What the features bid, the surest first.</summary>
    private async Task<List<(FeatureChat Feature, Claim Claim)>> Bids(Turn turn)
    {
        var bids = new List<(FeatureChat Feature, Claim Claim)>();
        foreach (var feature in speaking.Features())
        {
            if (await feature.Bid(turn) is { } claim)
            {
                bids.Add((feature, claim));
            }
        }

        bids.Sort((a, b) => b.Claim.Certainty.CompareTo(a.Claim.Certainty));
        return bids;
    }

    private async Task BestBid(Turn turn)
    {
        var bids = await Bids(turn);
        if ((bids.Count == 0 || bids[0].Claim.Certainty < Sure) && await IsForOpenQuestion(turn))
        {
            return;
        }

        if (bids.Count > 1 && (bids[0].Claim.Certainty < BeyondDoubt || bids[1].Claim.Certainty >= BeyondDoubt) && bids[0].Claim.Certainty - bids[1].Claim.Certainty < Tie)
        {
            var (first, second) = (bids[0], bids[1]);
            await turn.Ask(
                ConversationTexts.WhichMeaning(first.Claim.Meaning, second.Claim.Meaning),
                new QuestionDraft(
                    OwnName, "meaning", new TwoMeanings(turn.Text, first.Feature.Name, second.Feature.Name),
                    [first.Claim.Meaning, second.Claim.Meaning], Once: true));
        }
        else if (bids.Count > 0)
        {
            await bids[0].Claim.Act();
        }
        else
        {
            NothingFits.Say(turn);
        }
    }

    private async Task ActOn(Turn turn, TwoMeanings meanings, int number)
    {
        var feature = speaking.Feature(number == 1 ? meanings.First : meanings.Second);
        if (await feature.Bid(turn.With(meanings.Text)) is { } claim)
        {
            await claim.Act();
        }
    }
}
