using System.CommandLine;
using ChiBo.Bot.Persistence;
using ChiBo.Core.Access;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Bot.Commands;

/// <summary>outbox show · outbox release · outbox retry</summary>
public static class OutboxVerbs
{
    public static Command Outbox(VerbContext context)
    {
        var outbox = new Command("outbox", "Hộp thư gửi");
        var show = new Command("show", "Đếm tin theo trạng thái");
        show.SetAction((parsed, cancel) => context.InScope(services => Show(context, parsed, services, cancel), cancel));
        var release = new Command("release", "Gửi những tin bị giữ lại sau khi phục hồi");
        release.SetAction((parsed, cancel) => context.InTransaction(services => Release(context, parsed, services, cancel), cancel));
        outbox.Subcommands.Add(show);
        outbox.Subcommands.Add(release);
        outbox.Subcommands.Add(Retry(context));
        return outbox;
    }

    private static async Task<int> Release(VerbContext context, ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var released = await HoldBack.Release(services.GetRequiredService<ChiBoDb>(), cancel);
        return context.Print(
            parsed, new { released }, released == 0 ? "Không có tin nào bị giữ lại sau khi phục hồi." : $"{released} tin bị giữ lại sẽ được gửi.");
    }

    private static Command Retry(VerbContext context)
    {
        var id = new Argument<long?>("ID") { Arity = ArgumentArity.ZeroOrOne, Description = "Số của tin trong hộp thư gửi" };
        var all = new Option<bool>("--all") { Description = "Mọi tin bị từ chối hoặc bỏ cuộc" };
        var retry = new Command("retry", "Gửi lại tin bị từ chối hoặc bỏ cuộc") { id, all };
        retry.Validators.Add(result =>
        {
            if (result.GetValue(all) == (result.GetValue(id) is not null))
            {
                result.AddError("Chọn đúng một: mã tin, hoặc --all.");
            }
        });
        retry.SetAction((parsed, cancel) => context.InTransaction(
            async services =>
            {
                var messages = services.GetRequiredService<RetryMessages>();
                var count = (parsed.GetValue(id) is { } one ? await messages.One(Actor.CommandLine, one, cancel) : await messages.All(Actor.CommandLine, cancel))!.Value;
                return count == 0
                    ? VerbContext.Refuse("Không có tin nào như vậy để gửi lại.")
                    : context.Print(parsed, new { count }, $"{count} tin chờ gửi lại.");
            },
            cancel));
        return retry;
    }

    private static async Task<int> Show(VerbContext context, ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var rows = services.GetRequiredService<ChiBoDb>().Outbox().AsNoTracking();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var counts = await rows.GroupBy(r => r.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var oldest = await rows.Where(r => r.State == OutboxState.Waiting && r.NotBefore <= now).MinAsync(r => (DateTimeOffset?)(r.NotBefore > r.CreatedAt ? r.NotBefore : r.CreatedAt), cancel);
        int In(OutboxState state) => counts.GetValueOrDefault(state);
        var shape = new
        {
            waiting = In(OutboxState.Waiting),
            sending = In(OutboxState.Sending),
            sent = In(OutboxState.Sent),
            refused = In(OutboxState.Refused),
            givenUp = In(OutboxState.GivenUp),
            held = In(OutboxState.Held),
            expired = In(OutboxState.Expired),
            cancelled = In(OutboxState.Cancelled),

            // Of those that may go out already: how long the first of them has been due.
            oldestWaitingSeconds = oldest is { } since ? (long)(now - since).TotalSeconds : 0,
        };
        return context.Print(
            parsed, shape,
            $"Đang chờ {shape.waiting}, đang gửi {shape.sending}, đã gửi {shape.sent}, bị từ chối {shape.refused}, bỏ cuộc {shape.givenUp}, "
            + $"giữ lại {shape.held}, quá giờ {shape.expired}, thu hồi {shape.cancelled}; chờ lâu nhất {shape.oldestWaitingSeconds} giây.");
    }
}
