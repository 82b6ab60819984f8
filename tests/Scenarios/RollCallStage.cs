using ChiBo.Bot.Channels.Simulator;
using ChiBo.Core.Attendance;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Meetings;
using ChiBo.Core.Members;
using ChiBo.Core.Storage;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

/// <summary>A branch with a meeting on Thursday 03/12/2026 at 19:00, seen shortly before it begins.</summary>
internal sealed class RollCallStage(ChiBoHost host, SampleBranch branch, MeetingId meeting) : IAsyncDisposable
{
    /// <summary>19:00 in Vietnam.</summary>
    public static readonly DateTimeOffset Starts = new(2026, 12, 3, 12, 0, 0, TimeSpan.Zero);

    public ChiBoHost Host => host;

    public SampleBranch Branch => branch;

    public MeetingId Meeting => meeting;

    public Phone Secretary => host.PhoneOf(branch.Secretary);

    /// <summary>The phone of a roster number.</summary>
    public Phone PhoneOf(int number) => host.PhoneOf(branch.Members[number - 1]);

    public static async Task<RollCallStage> Make(int members = 8, int? linked = null, TimeSpan? before = null, Func<IServiceProvider, SampleBranch, Task>? change = null,
        params string[] settings)
    {
        var host = await ChiBoHost.Start(null, Starts - (before ?? TimeSpan.FromMinutes(10)), settings);
        var branch = await SampleBranch.Make(host, members, linked);
        var meeting = await host.Do(async services =>
        {
            var db = services.GetRequiredService<ChiBoDb>();
            var planned = new Meeting(MeetingId.New(), branch.Id, MeetingKind.Regular, Starts, "nhà văn hóa Khối Mẫu 5");
            db.Meetings().Add(planned);
            await db.SaveChangesAsync();
            await (change?.Invoke(services, branch) ?? Task.CompletedTask);
            return planned.Id;
        });
        return new RollCallStage(host, branch, meeting);
    }

    /// <summary>The secretary opens the roll call.</summary>
    public async Task Open()
    {
        await Secretary.Types("/diemdanh");
        (await Meetings()).State.ShouldBe(MeetingState.Open);
    }

    public Task<Meeting> Meetings() => host.Read(db => db.Meetings().SingleAsync(m => m.Id == meeting));

    /// <summary>The code that is shown now.</summary>
    public Task<string> Code() => host.Read(async db => (await db.RollCalls().SingleAsync(c => c.MeetingId == meeting)).Code);

    /// <summary>What is recorded of a roster number.</summary>
    public Task<AttendanceRecord> RecordOf(int number) =>
        host.Read(db => db.Attendance().SingleAsync(r => r.MeetingId == meeting && r.MemberId == branch.Members[number - 1]));

    /// <summary>Presence by roster number, in order.</summary>
    public async Task<IReadOnlyList<Presence>> Presences()
    {
        var records = await host.Read(db => db.Attendance().Where(r => r.MeetingId == meeting).ToDictionaryAsync(r => r.MemberId, r => r.Presence));
        return [.. branch.Members.Select(m => records[m])];
    }

    /// <summary>The presence history of a roster number, oldest first.</summary>
    public Task<List<AttendanceChange>> HistoryOf(int number) => host.Read(db => db.AttendanceChanges()
        .Where(c => c.MeetingId == meeting && c.MemberId == branch.Members[number - 1] && c.After.StartsWith("presence")).OrderBy(c => c.Id).ToListAsync());

    public Task<AttendanceFigures> Figures() => host.Do(async services =>
    {
        var found = (await services.GetRequiredService<ChiBoDb>().Meetings().FindAsync(meeting))!;
        return AttendanceFigures.Of(found, await services.GetRequiredService<Sheet>().Of(found, default));
    });

    /// <summary>Gives a member a post, an exemption and the like, before the meeting.</summary>
    public static async Task Change(IServiceProvider services, SampleBranch branch, int number, Action<Membership> change)
    {
        var member = branch.Members[number - 1];
        change(await services.GetRequiredService<ChiBoDb>().Memberships().SingleAsync(m => m.MemberId == member));
    }

    /// <summary>Two roster numbers answer from the phone of the first.</summary>
    public static Task Share(IServiceProvider services, SampleBranch branch, int first, int second) => services.GetRequiredService<LinkAccount>().Link(
        SimulatorSender.AddressOf(branch.Members[first - 1].ToString()), branch.Members[second - 1], Starts - TimeSpan.FromDays(1), default);

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
