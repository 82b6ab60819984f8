using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;
using ChiBo.Core.Notices;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>Asks a leader who sent a file without a word what it is for.</summary>
public sealed class OfferPurpose(FindNoticeScope notices, AttachFile attach)
{
    /// <summary>Kind of the question.</summary>
    public const string Kind = "purpose";

    /// <summary>The choice that makes it a document of rules.</summary>
    public const int AsDocument = 1;

    private const int AsAttachment = 2;

    /// <summary>Asks; always true.</summary>
    public async Task<bool> Offer(Turn turn, IncomingContent.FileSent file)
    {
        await turn.Ask(DocumentTexts.WhatFor(CleanText.Of(file.FileName)), new QuestionDraft(
            DocumentsChat.FeatureName, Kind, file, [DocumentTexts.Import, DocumentTexts.Attach, DocumentTexts.Leave], Once: true));
        return true;
    }

    /// <summary>The other choices: it goes with a new notice, or nowhere.</summary>
    public async Task Take(Turn turn, IncomingContent.FileSent file, int number)
    {
        if (number != AsAttachment)
        {
            turn.Say(DocumentTexts.LeftAlone);
        }
        else if (await notices.For(turn.Actor, turn.Cancel) is not { } scope)
        {
            turn.Say(ConversationTexts.NotAllowed);
        }
        else
        {
            var draft = NoticeDraft.Begin(scope);
            turn.KeepDraft(NoticesChat.ChatName, draft);
            if (attach.Fetch(turn.From, draft, file, turn.Now) is { } problem)
            {
                turn.Say(problem);
            }
        }
    }
}
