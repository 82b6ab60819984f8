using ChiBo.Bot.Commands;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Scenarios;

public sealed class BackupVerbTests
{
    [Fact]
    public async Task What_waited_at_the_backup_is_held_after_the_restore_and_goes_to_nobody_by_itself()
    {
        var elsewhere = Directory.CreateTempSubdirectory("chibo-").FullName;
        var backup = Path.Combine(elsewhere, "sao luu.db");
        await using (var host = await ChiBoHost.Start())
        {
            await SampleBranch.Make(host, members: 4);
            (await Verbs.Run(host.Directory, "notice", "send", "--branch", "cb001", "--text", "Mai treo cờ.", "--at", "2026-12-02T08:00")).Exit.ShouldBe(Exit.Done);
            (await Verbs.Run(host.Directory, "notice", "send", "--branch", "cb001", "--text", "Trưa nay họp.")).Exit.ShouldBe(Exit.Done);
            (await Verbs.Run(host.Directory, "backup", backup)).Exit.ShouldBe(Exit.Done);
            (await Verbs.Run(host.Directory, "restore", backup)).Exit.ShouldBe(Exit.Refused);
        }

        (await Verbs.Run(elsewhere, "restore", backup)).Exit.ShouldBe(Exit.Done);

        var outbox = (await Verbs.Run(elsewhere, "outbox", "show", "--json")).Json;
        (outbox.GetProperty("waiting").GetInt32(), outbox.GetProperty("sending").GetInt32()).ShouldBe((0, 0));
        var held = outbox.GetProperty("held").GetInt32();
        (held + outbox.GetProperty("sent").GetInt32()).ShouldBeGreaterThan(0);
        await using var restored = await ChiBoHost.Start(elsewhere);
        await restored.Advance(TimeSpan.FromHours(1));
        (await restored.Read(db => db.Outbox().CountAsync(r => r.State == OutboxState.Held))).ShouldBe(held);
        (await restored.Read(db => db.Members().CountAsync())).ShouldBe(4);
    }

    [Fact]
    public async Task A_file_that_is_no_backup_changes_nothing()
    {
        var directory = Directory.CreateTempSubdirectory("chibo-").FullName;
        await Verbs.Run(directory, "branch", "add", "--code", "c1", "--name", "Chi bộ Mẫu");
        var wrong = Path.Combine(directory, "wrong.db");
        await File.WriteAllTextAsync(wrong, "not a database");

        (await Verbs.Run(directory, "restore", wrong)).Exit.ShouldBe(Exit.Refused);
        (await Verbs.Run(directory, "member", "list", "--branch", "c1")).Exit.ShouldBe(Exit.Done);
    }
}
