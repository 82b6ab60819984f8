using ChiBo.Bot.Channels.Simulator;
using ChiBo.Core.Access;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Notices;
using ChiBo.Core.Storage;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

/// <summary>Notices in a host's database, and what a test does to their messages.</summary>
internal static class NoticeStage
{
    /// <summary>Sends one as the secretary of the branch, with his chat as the author's, and lets it go out.</summary>
    public static async Task<NoticeId> Send(
        ChiBoHost host, SampleBranch branch, string text, bool acknowledge = false, Func<ChiBoDb, Task>? inTheSameTransaction = null, ChatAddress? author = null)
    {
        var id = NoticeId.New();
        await host.Do(async services =>
        {
            var request = new NoticeRequest(
                id, branch.Id, Audience.WholeBranch, text, [], acknowledge, null, author ?? SimulatorSender.AddressOf(branch.Secretary.ToString()));
            (await services.GetRequiredService<SendNotice>().Send(branch.SecretaryActor, request, CancellationToken.None)).Refusal.ShouldBeNull();
            await (inTheSameTransaction?.Invoke(services.GetRequiredService<ChiBoDb>()) ?? Task.CompletedTask);
            return true;
        });
        await host.Advance(TimeSpan.Zero);
        return id;
    }

    /// <summary>A change to write along with the notice: these members' messages end so.</summary>
    public static Func<ChiBoDb, Task> Ending(IReadOnlyCollection<MemberId> members, OutboxState state, string? error = null) => db =>
        db.Outbox().Where(r => r.Lane == Lane.Notice && members.Contains(r.MemberId!.Value)).ExecuteUpdateAsync(
            s => s.SetProperty(r => r.State, state).SetProperty(r => r.LastError, error));

    /// <summary>A change to write along with the notice: these members' messages wait until then.</summary>
    public static Func<ChiBoDb, Task> Waiting(IReadOnlyCollection<MemberId> members, DateTimeOffset until) => db =>
        db.Outbox().Where(r => r.Lane == Lane.Notice && members.Contains(r.MemberId!.Value)).ExecuteUpdateAsync(s => s.SetProperty(r => r.NotBefore, until));

    /// <summary>The ledger as that actor sees it.</summary>
    public static Task<IReadOnlyList<LedgerLine>> Ledger(ChiBoHost host, NoticeId id, Actor? actor = null) => host.Do(async services =>
        await services.GetRequiredService<ReadLedger>().Of(
            actor ?? Actor.CommandLine, (await services.GetRequiredService<ChiBoDb>().Notices().FindAsync(id))!, CancellationToken.None));

    /// <summary>The figures.</summary>
    public static Task<NoticeCounts> Counts(ChiBoHost host, NoticeId id) => host.Do(async services =>
        (await services.GetRequiredService<CountNotice>().Count(
            Actor.CommandLine, (await services.GetRequiredService<ChiBoDb>().Notices().FindAsync(id))!, CancellationToken.None))!);

    /// <summary>Gives a member a post.</summary>
    public static Task<bool> Appoint(ChiBoHost host, MemberId member, Post post) => host.Do(async services =>
    {
        (await services.GetRequiredService<ChiBoDb>().Memberships().FirstAsync(m => m.MemberId == member)).Appoint(post);
        return true;
    });

    /// <summary>The states of the ledger by roster number.</summary>
    public static async Task<IReadOnlyDictionary<int, LedgerState>> States(ChiBoHost host, NoticeId id) =>
        (await Ledger(host, id)).ToDictionary(l => l.Number!.Value, l => l.State);
}
