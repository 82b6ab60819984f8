namespace ChiBo.Bot.Tests.Architecture;

public sealed class SizeTests
{
    [Theory]
    [InlineData("Core", 120, 250)]
    [InlineData("Bot", 200, 400)]
    public void Files_keep_to_their_budget(string project, int p90, int longest)
    {
        var files = Sources.Of(project);
        Sources.P90(files.Select(f => f.Lines)).ShouldBeLessThanOrEqualTo(p90);
        files.Where(f => f.Lines > longest).Select(f => $"{f.Path}: {f.Lines}").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Core")]
    [InlineData("Bot")]
    public void Methods_fit_on_a_screen(string project)
    {
        var methods = Sources.Of(project).SelectMany(f => f.Methods.Select(m => (f.Path, m.Name, m.Lines))).ToList();
        Sources.P90(methods.Select(m => m.Lines)).ShouldBeLessThanOrEqualTo(25);
        methods.Where(m => m.Lines > 60).Select(m => $"{m.Path} {m.Name}: {m.Lines}").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Core")]
    [InlineData("Bot")]
    public void Constructors_take_at_most_six(string project) =>
        Sources.Of(project)
            .SelectMany(f => f.Constructors.Where(c => c.Parameters > 6).Select(c => $"{f.Path} {c.Name}: {c.Parameters}"))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("Core")]
    [InlineData("Bot")]
    public void Folders_are_at_most_three_deep(string project) =>
        Sources.Of(project).Where(f => f.Path.Split('/').Length - 3 > 3).Select(f => f.Path).ShouldBeEmpty();

    [Fact]
    public void Program_is_a_table_of_contents() =>
        File.ReadLines(Path.Combine(Sources.Root, "src", "Bot", "Program.cs")).Count().ShouldBeLessThanOrEqualTo(40);

    [Fact]
    public void What_is_too_long_is_measured_as_such()
    {
        var text = "class Far(int a, int b, int c, int d, int e, int f, int g)\n{\n    void Long()\n    {\n" + string.Concat(Enumerable.Repeat("        ;\n", 70)) + "    }\n}\n";
        var measured = Sources.Measure("x.cs", text);
        measured.Lines.ShouldBe(76);
        measured.Methods.ShouldHaveSingleItem().Lines.ShouldBe(73);
        measured.Constructors.ShouldHaveSingleItem().Parameters.ShouldBe(7);
    }
}
