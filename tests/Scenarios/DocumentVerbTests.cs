using ChiBo.Core.Regulations;
using ChiBo.Core.Regulations.ByPerson;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

/// <summary>Documents of rules by the command line: facts given by hand, lists, what is refused.</summary>
public sealed class DocumentVerbTests
{
    private const string Asked = "gửi xe ở đâu khi đi họp chi bộ";

    [Fact]
    public async Task A_number_given_by_hand_stands_in_the_answer_and_in_the_whole_passage()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        var folder = new Folder(host);

        var imported = await folder.Import("gui xe.txt", Parking, "--name", "Hướng dẫn gửi xe", "--number", "09-HD/CB", "--issued", "2026-06-05");
        imported.Output.ShouldContain("Hướng dẫn gửi xe số 09-HD/CB: 2 đoạn");

        var member = host.PhoneOf(branch.Members[2]);
        (await member.Types("/hoi " + Asked)).ShouldHaveSingleItem().Text.ShouldContain("(Hướng dẫn gửi xe số 09-HD/CB, Điều 1, ngày 05/06/2026; còn hiệu lực)");
        (await member.Types("xem đầy đủ")).ShouldHaveSingleItem().Text.ShouldContain("Văn bản: Hướng dẫn gửi xe số 09-HD/CB");
    }

    [Fact]
    public async Task What_looks_wrong_is_said_and_what_cannot_be_is_refused()
    {
        await using var host = await ChiBoHost.Start();
        var folder = new Folder(host);
        string[] facts = ["--name", "Hướng dẫn gửi xe", "--number", "09-HD/CB", "--issuer", "Chi bộ"];
        await folder.Import("moi.txt", Parking, [.. facts, "--issued", "2026-11-10"]);

        (await folder.Import("cu.txt", Parking, [.. facts, "--issued", "2026-03-03"])).Output.ShouldContain("Cần xem lại: bản đang dùng ban hành sau bản này (ngày 10/11/2026).");
        var first = (await folder.List("--json")).Json.EnumerateArray().First(d => d.GetProperty("state").GetString() == "Live").GetProperty("id").GetString()!;
        (await folder.Run("describe", first, "--from", "2026-05-01", "--to", "2025-01-01")).ShouldSatisfyAllConditions(
            r => r.Exit.ShouldBe(1), r => r.Errors.ShouldContain("Ngày hết hiệu lực đứng trước ngày có hiệu lực"));
        (await folder.Import("nguoc.txt", Parking, "--from", "2026-05-01", "--to", "2025-01-01")).Errors.ShouldContain("nguoc.txt: Ngày hết hiệu lực đứng trước ngày có hiệu lực");
        (await folder.Import("a.txt", Parking, "--draft", "--publish")).Errors.ShouldContain("Chỉ chọn một");
        (await folder.Import("a.jsonl", "{\"text\":\"Một.\",\"document\":\"Quy chế 1-QC/CB\"}\n{\"text\":\"Hai.\",\"document\":\"Quy chế 2-QC/CB\"}\n", "--from", "2026-05-01"))
            .Errors.ShouldContain("Tệp có 2 văn bản");
        (await host.Read(db => db.RuleDocuments().CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task The_list_says_states_in_Vietnamese_and_what_a_kept_answer_is_about()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        var folder = new Folder(host);
        await folder.Import("gui xe.txt", Parking, "--draft");
        await host.Do(async services => await services.GetRequiredService<KeepAnswer>().Keep(
            branch.SecretaryActor, new AnswerOffer(branch.Id, "gửi xe ở đâu", "Gửi ở sân nhà văn hóa.", []), default));

        var listed = (await folder.List()).Output;
        listed.ShouldContain("chưa dùng  gui xe");
        listed.ShouldContain("đang dùng  Giải đáp của đồng chí bí thư “gửi xe ở đâu”");
        listed.ShouldNotContain("Draft");
    }

    [Fact]
    public async Task What_a_corrected_document_replaces_is_marked_in_its_new_words()
    {
        await using var host = await ChiBoHost.Start();
        var folder = new Folder(host);
        await folder.Import("cu.txt", Parking, "--name", "Quy chế 05-QC/CB", "--number", "05-QC/CB");
        var newer = await folder.Import("moi.txt", "Điều 1. Bãi bỏ\nQuyết định này thay thế Quy chế số 05-QC/CB.", "--name", "Quyết định 7-QĐ/CB", "--number", "7-QĐ/CB", "--issued", "2026-11-01", "--json");
        var id = newer.Json.GetProperty("id").GetString()!;

        (await folder.Run("describe", id, "--number", "8-QĐ/CB", "--issued", "2026-11-02")).Exit.ShouldBe(0);
        (await Replaced()).ShouldBe("Quyết định 8-QĐ/CB (02/11/2026)");
        (await folder.Run("withdraw", id)).Exit.ShouldBe(0);
        (await Replaced()).ShouldBeNull();

        Task<string?> Replaced() => host.Read(db => db.RuleDocuments().Where(d => d.Number == "05-QC/CB").Select(d => d.ReplacedBy).SingleAsync());
    }

    private const string Parking = "Điều 1. Nơi gửi xe\n\nĐồng chí đi họp chi bộ gửi xe ở sân nhà văn hóa khối, có người trông.\n\nĐiều 2. Tiền gửi xe\n\nKhông thu tiền gửi xe của đồng chí đi họp.\n";

    private sealed class Folder(ChiBoHost host)
    {
        private readonly string _path = Directory.CreateTempSubdirectory("chibo-").FullName;

        public async Task<VerbResult> Import(string name, string text, params string[] options)
        {
            await File.WriteAllTextAsync(Path.Combine(_path, name), text);
            return await Run("import", [Path.Combine(_path, name), .. options]);
        }

        public Task<VerbResult> List(params string[] options) => Run("list", options);

        public Task<VerbResult> Run(string verb, params string[] options) => Verbs.Run(host.Directory, ["regulations", verb, .. options]);
    }
}
