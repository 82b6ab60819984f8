using System.CommandLine;
using System.Globalization;
using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Notices;
using ChiBo.Core.Storage;

namespace ChiBo.Bot.Commands;

/// <summary>notice send, notice status</summary>
public static class NoticeVerbs
{
    // K: nothing, Z or an offset.
    private static readonly string[] s_moments = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mmK"];

    public static Command Notice(VerbContext context)
    {
        var notice = new Command("notice", "Thông báo");
        notice.Subcommands.Add(Send(context));
        notice.Subcommands.Add(Status(context));
        NoticeCareVerbs.AddTo(notice, context);
        return notice;
    }

    private static Command Send(VerbContext context)
    {
        var branch = BranchOption.Required();
        var text = new Option<string>("--text") { Required = true, Description = "Nội dung" };
        var ack = new Option<bool>("--ack") { Description = "Yêu cầu nhắn Rõ" };
        var at = new Option<string?>("--at") { Description = "Giờ gửi, ví dụ 2026-12-03T19:00 (giờ chi bộ)" };
        var send = new Command("send", "Gửi một thông báo cho cả chi bộ") { branch, text, ack, at };
        send.SetAction((parsed, cancel) => context.InTransaction(
            services => Send(
                context, parsed, services, parsed.GetRequiredValue(branch), parsed.GetRequiredValue(text), parsed.GetValue(ack), parsed.GetValue(at), cancel),
            cancel));
        return send;
    }

    private static async Task<int> Send(
        VerbContext context, ParseResult parsed, IServiceProvider services, string code, string text, bool ack, string? at, CancellationToken cancel)
    {
        var clock = services.GetRequiredService<BranchClock>();
        if (at is not null && MomentOf(at, clock) is null)
        {
            return VerbContext.Misused($"--at phải là ngày giờ như 2026-12-03T19:00, không phải “{at}”.");
        }

        if (await BranchOption.Find(services, code, cancel) is not { } branch)
        {
            return BranchOption.Unknown(code);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return VerbContext.Refuse("Thông báo chưa có nội dung: --text còn trống.");
        }

        var request = new NoticeRequest(
            NoticeId.New(), branch.Id, Audience.WholeBranch, text, [], ack, at is null ? null : MomentOf(at, clock), AuthorChat: null);
        var outcome = await services.GetRequiredService<SendNotice>().Send(Actor.CommandLine, request, cancel);
        return outcome.Refusal is { } why
            ? VerbContext.Refuse(ComposeTexts.Refused(why))
            : context.Print(
                parsed, new { id = request.Id.Value, recipients = outcome.Recipients },
                $"Thông báo {request.Id} cho {outcome.Recipients} đồng chí: {outcome.ByMessage} qua tin nhắn, {outcome.Recipients - outcome.ByMessage} cần gọi điện.");
    }

    private static Command Status(VerbContext context)
    {
        var id = new Argument<Guid>("ID") { Description = "Mã thông báo, do notice send in ra" };
        var status = new Command("status", "Xem một thông báo đã đi tới đâu") { id };
        status.SetAction((parsed, cancel) => context.InScope(
            async services =>
            {
                var notice = await services.GetRequiredService<ChiBoDb>().Notices().FindAsync([new NoticeId(parsed.GetRequiredValue(id))], cancel);
                var counts = notice is null ? null : await services.GetRequiredService<CountNotice>().Count(Actor.CommandLine, notice, cancel);
                return notice is null || counts is null
                    ? VerbContext.Refuse("Không có thông báo mang mã đó.")
                    : context.Print(parsed, Shape(notice.Id, counts), NoticeTexts.Progress(counts));
            },
            cancel));
        return status;
    }

    private static object Shape(NoticeId id, NoticeCounts counts) => new
    {
        id = id.Value,
        counts.Recipients,
        counts.WithoutAccount,
        counts.Waiting,
        counts.Sending,
        counts.Sent,
        counts.Refused,
        counts.GivenUp,
        counts.Held,
        counts.Expired,
        counts.Cancelled,
        counts.Acknowledged,
    };

    // With a zone it is that instant; without one the branch's wall time.
    private static DateTimeOffset? MomentOf(string text, BranchClock clock)
    {
        if (!DateTime.TryParseExact(text, s_moments, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment))
        {
            return null;
        }

        return moment.Kind == DateTimeKind.Unspecified
            ? clock.ToInstant(DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment))
            : new DateTimeOffset(moment.ToUniversalTime());
    }
}
