using ChiBo.Core.Branches;
using ChiBo.Core.Language;

namespace ChiBo.Core.Notices;

/// <summary>The few typed words that mean something to this feature.</summary>
public static class NoticeWords
{
    private static readonly HashSet<string> s_aroundAcknowledgement =
    [
        "ro", "da", "roi", "a", "ah", "toi", "em", "minh", "nhan", "duoc", "dc", "doc", "thong", "bao", "tin", "dong", "chi", "bi", "thu", "ok",
        "vang", "thua", "nhe", "hieu", "bac", "anh", "chau", "xin", "bao", "cao",
    ];

    private static readonly HashSet<string> s_send = ["gui", "gui di", "gui luon", "gui ngay", "ok gui", "gui luon di", "dong y gui"];

    private static readonly HashSet<string> s_remind =
        ["nhac lai", "nhac lai thong bao", "nhac lai nguoi chua ro", "nhac nguoi chua ro", "nhac dong chi chua ro", "nhac cac dong chi chua nhan ro",
        "nhac cac dong chi chua ro", "nhac chua ro", "nhac ai chua ro", "nhac nhung ai chua ro", "nhac dong chi chua nhan ro"];

    private static readonly HashSet<string> s_withdraw = ["thu hoi", "thu hoi thong bao", "huy thong bao", "dung gui", "dung gui thong bao",
        "rut thong bao", "rut lai thong bao", "bo thong bao", "thoi gui thong bao", "huy gui thong bao", "huy hen gui"];

    private static readonly HashSet<string> s_pause = ["tam dung", "tam dung gui", "tam dung thong bao", "tam dung gui thong bao"];

    private static readonly HashSet<string> s_goOn =
        ["gui tiep", "gui tiep thong bao", "tiep tuc gui", "tiep tuc gui thong bao", "gui tiep phan con lai"];

    private static readonly HashSet<string> s_callList =
        ["danh sach goi", "can goi dien cho ai", "can goi ai", "ai chua nhan duoc", "ai chua nhan duoc thong bao"];

    private static readonly HashSet<string> s_resend =
        ["gui lai thong bao", "gui lai cho dong chi chua nhan duoc", "gui lai nguoi chua nhan duoc", "gui lai cho nguoi chua nhan duoc"];

    private static readonly HashSet<string> s_file =
        ["tep", "file", "tai tep", "xem tep", "lay tep", "gui tep", "gui file", "kem tep", "kem file", "them tep", "gui kem tep", "dinh kem", "dinh kem tep", "tep kem theo"];

    private static readonly HashSet<string> s_correct = ["sua thong bao", "dinh chinh thong bao", "sua thong bao da gui"];

    private static readonly HashSet<string> s_recall = ["xoa thong bao", "xoa thong bao da gui", "xoa tin da gui"];

    private static readonly HashSet<string> s_recent = ["thong bao gan day", "xem thong bao", "xem thong bao gan day", "cac thong bao", "thong bao cu",
        "ai chua ro", "ai da ro", "con ai chua ro", "ai chua nhan ro", "ai da nhan ro", "may nguoi da ro", "bao nhieu nguoi da ro"];

    /// <summary>The text is the command, or begins with it.</summary>
    public static bool BeginsWithCommand(string text) => ContentAfterCommand(text + " ") is not null;

    /// <summary>What follows "thông báo" at the beginning of a text that is more than the word: "Thông báo: mai nghỉ" → "mai nghỉ". Null for questions and anything else.</summary>
    public static string? ContentAfterCommand(string text)
    {
        var line = text.TrimStart('/', ' ');
        foreach (var word in (ReadOnlySpan<string>)["thong bao", "thongbao", "gui thong bao", "soan thong bao"])
        {
            // The fold keeps lengths of composed Vietnamese letters, so the cut fits the text as typed.
            if (line.Length > word.Length && VietnameseText.Fold(line[..word.Length]) == word && !char.IsLetterOrDigit(line[word.Length])
                && !line.TrimEnd().EndsWith('?') && !IsRecent(text))
            {
                return line[word.Length..].Trim().TrimStart(':', '-', '.', ',').Trim();
            }
        }

        return null;
    }

    /// <summary>"rõ", "da ro a", "toi da doc roi" – and nothing that says more or denies ("chưa rõ", "rõ chưa").</summary>
    public static bool IsAcknowledgement(string text)
    {
        var words = VietnameseText.Words(text);
        return words.Count is > 0 and <= 8 && words.All(s_aroundAcknowledgement.Contains)
            && (words.Contains("ro") || (words.Contains("da") && (words.Contains("nhan") || words.Contains("doc"))));
    }

    /// <summary>"Xem", as a template asks for it.</summary>
    public static bool IsLook(string text) => VietnameseText.Plain(text) is "xem" or "xem thong bao" or "doc" or "doc thong bao";

    /// <summary>"gửi đi" at the last look.</summary>
    public static bool IsSend(string text) => s_send.Contains(VietnameseText.Plain(text));

    /// <summary>What a text asks to do about the newest notice; null for anything else.</summary>
    public static NoticeAction? ActionIn(string text)
    {
        var plain = VietnameseText.Plain(text);
        return s_remind.Contains(plain) ? NoticeAction.Remind
            : s_withdraw.Contains(plain) ? NoticeAction.Withdraw
            : s_pause.Contains(plain) ? NoticeAction.Pause
            : s_goOn.Contains(plain) ? NoticeAction.GoOn
            : s_callList.Contains(plain) ? NoticeAction.CallList
            : s_resend.Contains(plain) ? NoticeAction.ResendFailed
            : s_correct.Contains(plain) ? NoticeAction.Correct
            : s_recall.Contains(plain) ? NoticeAction.Recall
            : null;
    }

    /// <summary>"tệp", "đính kèm tệp": a file that is to come with a notice, or the one that came with it.</summary>
    public static bool IsFile(string text) => s_file.Contains(VietnameseText.Plain(text));

    /// <summary>"xem thông báo gần đây".</summary>
    public static bool IsRecent(string text) => s_recent.Contains(VietnameseText.Plain(text));

    /// <summary>It says "thông báo" or "rõ", so that nothing else is meant.</summary>
    public static bool NamesNotice(string text) => VietnameseText.Plain(text) is var plain
        && (plain.Contains("thong bao", StringComparison.Ordinal) || plain.EndsWith(" ro", StringComparison.Ordinal));

    /// <summary>The group a text names: its whole name, or its number alone ("2" for "Tổ 2"); null when none or several fit.</summary>
    public static PartyGroup? GroupIn(IReadOnlyList<PartyGroup> groups, string text)
    {
        var said = VietnameseText.Plain(text);
        var exact = groups.Where(g => VietnameseText.Plain(g.Name) == said).ToList();
        var found = exact.Count > 0 ? exact : groups.Where(g => $" {VietnameseText.Plain(g.Name)} ".EndsWith($" {said} ", StringComparison.Ordinal)).ToList();
        return found is [var only] ? only : null;
    }

}
