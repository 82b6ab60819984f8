using System.Diagnostics;
using System.Text;
using ChiBo.Bot.Commands;
using ChiBo.Core.Branches;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Scenarios;

public sealed class EnrolmentVerbsTests
{
    [Fact]
    public async Task A_roster_is_made_imported_listed_and_invited_by_verbs()
    {
        var directory = Directory.CreateTempSubdirectory("chibo-").FullName;
        var file = Path.Combine(directory, "ds.csv");
        await File.WriteAllTextAsync(file, "STT,Họ và tên,Ngày sinh,Tổ,Chức vụ\n1,Nguyễn Thị Mẫu,1950,1,Bí thư\n2,Trần Văn Mẫu,32/01/1950,1,\n3,Lê Văn Mẫu,1955,2,\n");
        (await Verbs.Run(directory, "branch", "add", "--code", "c1", "--name", "Chi bộ Khối Mẫu 1")).Exit.ShouldBe(Exit.Done);

        var dry = (await Verbs.Run(directory, "roster", "import", file, "--branch", "c1", "--dry-run", "--json")).Json;
        dry.GetProperty("added").GetInt32().ShouldBe(2);
        (await Verbs.Run(directory, "member", "list", "--branch", "c1", "--json")).Json.GetArrayLength().ShouldBe(0);

        var import = (await Verbs.Run(directory, "roster", "import", file, "--branch", "c1", "--json")).Json;
        var fault = import.GetProperty("faults").EnumerateArray().ShouldHaveSingleItem();
        (fault.GetProperty("row").GetInt32(), fault.GetProperty("column").GetString()).ShouldBe((3, "Ngày sinh"));
        var again = (await Verbs.Run(directory, "roster", "import", file, "--branch", "c1", "--json")).Json;
        (again.GetProperty("added").GetInt32(), again.GetProperty("updated").GetInt32(), again.GetProperty("unchanged").GetInt32()).ShouldBe((0, 0, 2));

        var members = (await Verbs.Run(directory, "member", "list", "--branch", "c1", "--json")).Json.EnumerateArray().ToList();
        members.Select(m => (m.GetProperty("name").GetString(), m.GetProperty("group").GetString(), m.GetProperty("role").GetString(), m.GetProperty("standing").GetString(), m.GetProperty("linked").GetBoolean()))
            .ShouldBe([("Nguyễn Thị Mẫu", "Tổ 1", "Secretary", "Official", false), ("Lê Văn Mẫu", "Tổ 2", "Member", "Official", false)]);

        var qr = Path.Combine(directory, "qr");
        var invites = (await Verbs.Run(directory, "member", "invite", "--branch", "c1", "--all", "--qr", qr, "--json")).Json.EnumerateArray().ToList();
        invites.Count.ShouldBe(2);
        invites[0].GetProperty("code").GetString()!.ShouldMatch(@"^\d{4} \d{4} \d{4}$");
        Directory.GetFiles(qr).Select(Path.GetExtension).OrderBy(e => e).ShouldBe([".pdf", ".png", ".png"]);
        var id = members[1].GetProperty("id").GetString()!;
        (await Verbs.Run(directory, "member", "invite", "--branch", "c1", "--member", id, "--json")).Json.EnumerateArray().ShouldHaveSingleItem()
            .GetProperty("memberId").GetString().ShouldBe(id);
    }

    [Fact]
    public async Task Roles_are_given_by_verb_and_wrong_use_is_told()
    {
        var directory = Directory.CreateTempSubdirectory("chibo-").FullName;
        (await Verbs.Run(directory, "demo", "seed", "--branches", "1", "--members", "3")).Exit.ShouldBe(Exit.Done);
        var id = (await Verbs.Run(directory, "member", "list", "--branch", "cb001", "--json")).Json[2].GetProperty("id").GetString()!;

        (await Verbs.Run(directory, "member", "role", id, "PartyGroupLeader")).Exit.ShouldBe(Exit.Done);
        (await Verbs.Run(directory, "member", "list", "--branch", "cb001", "--json")).Json[2].GetProperty("role").GetString().ShouldBe("PartyGroupLeader");
        (await Verbs.Run(directory, "member", "role", id, "Operator")).Exit.ShouldBe(Exit.Done);
        (await Verbs.Run(directory, "member", "list", "--branch", "cb001", "--json")).Json[2].GetProperty("role").GetString().ShouldBe("Operator");
        (await Verbs.Run(directory, "member", "role", Guid.NewGuid().ToString(), "Member")).Exit.ShouldBe(Exit.Refused);
        (await Verbs.Run(directory, "member", "role", id, "Emperor")).Exit.ShouldBe(Exit.Usage);
        (await Verbs.Run(directory, "member", "invite", "--branch", "cb001")).Exit.ShouldBe(Exit.Usage);
        (await Verbs.Run(directory, "member", "list", "--branch", "none")).Exit.ShouldBe(Exit.Refused);
        (await Verbs.Run(directory, "roster", "import", "/nowhere.csv", "--branch", "cb001")).Exit.ShouldBe(Exit.Refused);
    }

    [Fact]
    public async Task The_template_is_read_back_as_a_roster_without_anybody_in_it()
    {
        var directory = Directory.CreateTempSubdirectory("chibo-").FullName;
        var file = Path.Combine(directory, "mau.xlsx");
        (await Verbs.Run(directory, "roster", "template", file)).Exit.ShouldBe(Exit.Done);
        await Verbs.Run(directory, "branch", "add", "--code", "c1", "--name", "Chi bộ Mẫu");

        var import = await Verbs.Run(directory, "roster", "import", file, "--branch", "c1");
        (import.Exit, import.Errors.Trim()).ShouldBe((Exit.Refused, "Danh sách mới có tiêu đề, chưa có đồng chí nào nên chưa ghi gì."));
    }

    [Fact]
    public async Task Operators_are_invited_once_until_they_come()
    {
        var directory = Directory.CreateTempSubdirectory("chibo-").FullName;
        var first = (await Verbs.Run(directory, "operator", "invite", "--json")).Json;
        var second = (await Verbs.Run(directory, "operator", "invite", "--json")).Json;
        second.GetProperty("code").GetString().ShouldNotBe(first.GetProperty("code").GetString());
        await using var host = await ChiBoHost.Start(directory);

        (await host.Read(db => db.Members().CountAsync())).ShouldBe(1);
        (await host.PhoneOf("may").Types(first.GetProperty("code").GetString()!)).ShouldHaveSingleItem().Text.ShouldContain("mã mới hơn");
        (await host.PhoneOf("may").Types(second.GetProperty("code").GetString()!)).ShouldHaveSingleItem().Choices.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Demo_members_are_dealt_out_with_rising_chat_ids()
    {
        var directory = Directory.CreateTempSubdirectory("chibo-").FullName;
        (await Verbs.Run(directory, "demo", "seed", "--branches", "3", "--members", "31", "--channel", "telegram", "--first-chat-id", "5000", "--seed", "4")).Exit.ShouldBe(Exit.Done);
        (await Verbs.Run(directory, "demo", "seed", "--branches", "1", "--members", "1")).Exit.ShouldBe(Exit.Refused);
        await using var host = await ChiBoHost.Start(directory);

        var chats = await host.Read(db => db.AccountHolders().Select(h => h.Address).ToListAsync());
        chats.Select(c => int.Parse(c.Chat)).Order().ShouldBe(Enumerable.Range(5000, 31));
        chats.ShouldAllBe(c => c.Channel == "telegram" && c.Bot == "main");
        var codes = await host.Read(db => db.Branches().Select(b => b.Code).OrderBy(c => c).ToListAsync());
        codes.ShouldBe(["cb001", "cb002", "cb003"]);
        var secretary = new ChatAddress("telegram", "main", "5002");
        var third = await host.Read(db => db.AccountHolders().Where(h => h.Address == secretary).Select(h => h.MemberId).SingleAsync());
        (await host.Read(db => db.Memberships().SingleAsync(m => m.MemberId == third))).Post.ShouldBe(Post.Secretary);
        (await host.Read(db => db.Members().Select(m => m.FullName).ToListAsync())).ShouldAllBe(name => name.StartsWith("Mẫu "));
    }

    [Fact]
    public async Task An_empty_installation_begins_with_a_demo_branch_once()
    {
        var directory = Directory.CreateTempSubdirectory("chibo-").FullName;
        await using (var first = await ChiBoHost.Start(directory, null, "Demo:Seed=true"))
        {
            (await first.Read(db => db.Memberships().CountAsync())).ShouldBe(30);
            (await first.Read(db => db.AccountHolders().CountAsync())).ShouldBe(24);
            (await first.Read(db => db.ChannelAccounts().CountAsync())).ShouldBe(23);
            (await first.Read(db => db.Memberships().CountAsync(m => m.ExemptFrom != null))).ShouldBe(5);
            (await first.Read(db => db.Members().Select(m => m.FullName).Distinct().CountAsync())).ShouldBe(30);
        }

        await using var again = await ChiBoHost.Start(directory, null, "Demo:Seed=true");
        (await again.Read(db => db.Memberships().CountAsync())).ShouldBe(30);
    }

    [Fact]
    public async Task Five_thousand_rows_come_in_within_seconds()
    {
        var directory = Directory.CreateTempSubdirectory("chibo-").FullName;
        var file = Path.Combine(directory, "lon.csv");
        var rows = new StringBuilder("STT,Họ và tên,Ngày sinh,Số điện thoại,Tổ\n");
        for (var row = 1; row <= 5_000; row++)
        {
            rows.Append($"{row},Mẫu Thị {Letters(row)},{1940 + (row % 40)},0{910_000_000 + row},{row % 50}\n");
        }

        await File.WriteAllTextAsync(file, rows.ToString());
        await Verbs.Run(directory, "branch", "add", "--code", "c1", "--name", "Chi bộ Mẫu");
        var begun = Stopwatch.GetTimestamp();
        var import = await Verbs.Run(directory, "roster", "import", file, "--branch", "c1", "--json");
        var took = Stopwatch.GetElapsedTime(begun);
        import.Json.GetProperty("added").GetInt32().ShouldBe(5_000);
        TestContext.Current.TestOutputHelper?.WriteLine($"5,000 rows: {took.TotalSeconds:0.0} s");
        took.ShouldBeLessThan(TimeSpan.FromSeconds(60));
        (await Verbs.Run(directory, "roster", "import", file, "--branch", "c1", "--json")).Json.GetProperty("unchanged").GetInt32().ShouldBe(5_000);
    }

    private static string Letters(int number) => $"{(char)('A' + (number % 26))}{(char)('a' + (number / 26 % 26))}{(char)('a' + (number / 676))}";
}
