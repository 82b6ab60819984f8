using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Notices;

/// <summary>"tệp": the files of the newest notice that came with some, for who could not be sent them.</summary>
public sealed class NoticeFilesChat(FindNoticeFiles find) : FeatureChat
{
    public override string Name => "notice-files";

    public override async Task<Claim?> Bid(Turn turn) =>
        NoticeWords.IsFile(turn.Text) && turn.Channel.HandsFiles && await find.For(turn.People, turn.Now, turn.Cancel) is { } notice
            ? new Claim(0.9, () => Give(turn, notice), "xem tệp kèm thông báo")
            : null;

    private static Task Give(Turn turn, Notice notice)
    {
        turn.Say(new OutgoingMessage(NoticeTexts.FilesOf(notice.Text)) { Files = [.. notice.ReadFiles()] });
        return Task.CompletedTask;
    }
}
