using System.CommandLine;
using ChiBo.Bot.Papers;
using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Notices;
using ChiBo.Core.Storage;

namespace ChiBo.Bot.Commands;

/// <summary>notice pause, resume, withdraw, resend, report</summary>
public static class NoticeCareVerbs
{
    private static readonly string[] s_endings = [".xlsx", ".pdf"];

    /// <summary>Adds them to "notice".</summary>
    public static void AddTo(Command notice, VerbContext context)
    {
        notice.Subcommands.Add(Pause(context));
        notice.Subcommands.Add(Resume(context));
        notice.Subcommands.Add(Withdraw(context));
        notice.Subcommands.Add(Resend(context));
        notice.Subcommands.Add(Report(context));
    }

    private static Command Pause(VerbContext context) => OfOne(context, "pause", "Tạm dừng gửi một thông báo", async (services, parsed, id, cancel) =>
    {
        var (outcome, messages) = await services.GetRequiredService<PauseNotice>().Pause(Actor.CommandLine, id, cancel);
        return Ended(context, parsed, id, outcome == PauseOutcome.Done, messages, SentNoticeTexts.Paused(outcome, messages), outcome == PauseOutcome.NotAllowed);
    });

    private static Command Resume(VerbContext context) => OfOne(context, "resume", "Gửi tiếp một thông báo đang tạm dừng", async (services, parsed, id, cancel) =>
    {
        var (outcome, messages) = await services.GetRequiredService<PauseNotice>().GoOn(Actor.CommandLine, id, cancel);
        return Ended(context, parsed, id, outcome == PauseOutcome.Done, messages, SentNoticeTexts.WentOn(outcome, messages), outcome == PauseOutcome.NotAllowed);
    });

    private static Command Withdraw(VerbContext context) => OfOne(context, "withdraw", "Thu hồi phần chưa gửi của một thông báo", async (services, parsed, id, cancel) =>
    {
        var done = await services.GetRequiredService<WithdrawNotice>().Withdraw(Actor.CommandLine, id, cancel);
        return Ended(context, parsed, id, done.Stopped, done.Counts?.Cancelled ?? 0, SentNoticeTexts.Withdrawn(done), !done.Allowed);
    });

    private static Command Resend(VerbContext context)
    {
        var id = Id();
        var failed = new Option<bool>("--failed") { Description = "Chỉ gửi lại đồng chí chưa nhận được" };
        var unread = new Option<bool>("--unread") { Description = "Chỉ nhắc lại đồng chí chưa nhắn Rõ" };
        var resend = new Command("resend", "Gửi lại một thông báo") { id, failed, unread };
        resend.Validators.Add(result =>
        {
            if (result.GetValue(failed) == result.GetValue(unread))
            {
                result.AddError("Chọn đúng một: --failed hoặc --unread.");
            }
        });
        resend.SetAction((parsed, cancel) => context.InTransaction(
            services => Resend(context, services, parsed, new NoticeId(parsed.GetRequiredValue(id)), parsed.GetValue(unread), cancel), cancel));
        return resend;
    }

    private static async Task<int> Resend(
        VerbContext context, IServiceProvider services, ParseResult parsed, NoticeId id, bool unread, CancellationToken cancel)
    {
        if (unread)
        {
            var now = services.GetRequiredService<BranchClock>().Now;
            var (repeat, silent) = await services.GetRequiredService<RemindUnacknowledged>().Remind(Actor.CommandLine, id, now, cancel);
            return Ended(
                context, parsed, id, repeat == RepeatOutcome.Repeated, silent, SentNoticeTexts.Repeated(repeat, silent), repeat == RepeatOutcome.NotAllowed);
        }

        var (outcome, members) = await services.GetRequiredService<ResendNotice>().ToFailed(Actor.CommandLine, id, cancel);
        return Ended(context, parsed, id, outcome == ResendOutcome.Done, members, SentNoticeTexts.Resent(outcome, members), outcome == ResendOutcome.NotAllowed);
    }

    private static Command Report(VerbContext context)
    {
        var id = Id();
        var file = new Option<FileInfo>("--out") { Required = true, Description = "Tệp .xlsx hoặc .pdf" };
        var report = new Command("report", "Ghi ra tệp: từng đồng chí đã nhận thông báo tới đâu") { id, file };
        report.Validators.Add(result =>
        {
            if (result.GetValue(file) is { } target && !s_endings.Contains(target.Extension, StringComparer.OrdinalIgnoreCase))
            {
                result.AddError("--out phải có đuôi .xlsx hoặc .pdf.");
            }
        });
        report.SetAction((parsed, cancel) => context.InScope(
            services => Report(context, services, parsed, (new NoticeId(parsed.GetRequiredValue(id)), parsed.GetRequiredValue(file)), cancel), cancel));
        return report;
    }

    private static async Task<int> Report(
        VerbContext context, IServiceProvider services, ParseResult parsed, (NoticeId Id, FileInfo Out) wanted, CancellationToken cancel)
    {
        var db = services.GetRequiredService<ChiBoDb>();
        if (await db.Notices().FindAsync([wanted.Id], cancel) is not { } notice)
        {
            return Unknown();
        }

        var lines = await services.GetRequiredService<ReadLedger>().Of(Actor.CommandLine, notice, cancel);
        var counts = (await services.GetRequiredService<CountNotice>().Count(Actor.CommandLine, notice, cancel))!;
        var branch = (await db.FindAsync<Core.Branches.Branch>([notice.BranchId], cancel))!.Name;
        var paper = NoticePaper.Report(wanted.Out.Name, branch, notice, lines, services.GetRequiredService<BranchClock>());
        var drawn = (await services.GetRequiredService<DrawFile>().Draw(paper, cancel))!;
        try
        {
            await File.WriteAllBytesAsync(wanted.Out.FullName, drawn.Content, cancel);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return VerbContext.Refuse($"Không ghi được tệp {wanted.Out.FullName}.");
        }

        int In(LedgerState state) => lines.Count(l => l.State == state);
        var shape = new
        {
            id = notice.Id.Value,
            state = notice.State,
            recipients = lines.Count,
            read = In(LedgerState.Read),
            readThroughHelper = In(LedgerState.ReadThroughHelper),
            calledByPhone = In(LedgerState.CalledByPhone),
            paperHandedOver = In(LedgerState.PaperHandedOver),
            delivered = In(LedgerState.Delivered),
            templateSent = In(LedgerState.TemplateSent),
            waiting = In(LedgerState.Waiting),
            notReached = In(LedgerState.NotReached),
            secondsLeft = NoticeTexts.SecondsLeft(counts.Unfinished, notice.Pace),
            file = wanted.Out.FullName,
        };
        return context.Print(parsed, shape, $"{LedgerTexts.Figures(lines)} Đã ghi vào {wanted.Out.FullName}.");
    }

    private static Command OfOne(
        VerbContext context, string name, string description, Func<IServiceProvider, ParseResult, NoticeId, CancellationToken, Task<int>> work)
    {
        var id = Id();
        var verb = new Command(name, description) { id };
        verb.SetAction((parsed, cancel) => context.InTransaction(services => work(services, parsed, new NoticeId(parsed.GetRequiredValue(id)), cancel), cancel));
        return verb;
    }

    private static Argument<Guid> Id() => new("ID") { Description = "Mã thông báo, do notice send in ra" };

    // At the machine an operator may everything: not allowed means that there is no such notice.
    private static int Ended(VerbContext context, ParseResult parsed, NoticeId id, bool done, int count, string sentence, bool unknown) =>
        unknown ? Unknown()
        : !done ? VerbContext.Refuse(sentence)
        : context.Print(parsed, new { id = id.Value, count }, sentence);

    private static int Unknown() => VerbContext.Refuse("Không có thông báo mang mã đó.");
}
