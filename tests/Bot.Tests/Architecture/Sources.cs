using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChiBo.Bot.Tests.Architecture;

/// <summary>A measured source file.</summary>
/// <param name="Methods">Name and length in lines of each method, local functions left out.</param>
/// <param name="Constructors">Name and number of parameters of each constructor of a class, records left out.</param>
public sealed record MeasuredFile(
    string Path, int Lines, IReadOnlyList<(string Name, int Lines)> Methods, IReadOnlyList<(string Name, int Parameters)> Constructors);

/// <summary>Measures the sources against the design's budget.</summary>
public static class Sources
{
    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>All files of a project but generated ones.</summary>
    public static IReadOnlyList<MeasuredFile> Of(string project) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "src", project), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(f => Measure(Path.GetRelativePath(Root, f), File.ReadAllText(f))),
    ];

    /// <summary>Measures one text.</summary>
    public static MeasuredFile Measure(string path, string text)
    {
        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        return new MeasuredFile(
            path,
            text.Count(c => c == '\n'),
            [.. root.DescendantNodes().OfType<BaseMethodDeclarationSyntax>().Select(m => (NameOf(m), LinesOf(m)))],
            [
                .. root.DescendantNodes().OfType<ConstructorDeclarationSyntax>().Select(c => (c.Identifier.Text, c.ParameterList.Parameters.Count)),
                .. root.DescendantNodes().OfType<ClassDeclarationSyntax>().Where(c => c.ParameterList is not null)
                    .Select(c => (c.Identifier.Text, c.ParameterList!.Parameters.Count)),
            ]);
    }

    /// <summary>The value below which nine tenths lie.</summary>
    public static int P90(IEnumerable<int> values)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)Math.Ceiling(sorted.Count * 0.9) - 1];
    }

    private static string NameOf(BaseMethodDeclarationSyntax method) => method is MethodDeclarationSyntax named ? named.Identifier.Text : "(constructor)";

    private static int LinesOf(SyntaxNode node)
    {
        var span = node.SyntaxTree.GetLineSpan(node.Span);
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ChiBo.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("ChiBo.slnx is in no folder above the tests.");
    }
}
