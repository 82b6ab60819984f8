using System.Text.Json;

namespace ChiBo.Core.Regulations;

/// <summary>The rules, phrasings, decoys and word lists that ChiBo brings along, read from its own data files.</summary>
public static class StarterPack
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Everything an index of the starter pack is built from.</summary>
    public static IndexMaterial Material()
    {
        var phrasings = Lines<PhrasingLine>("phrasings.jsonl")
            .ToDictionary(line => line.Id, line => line.Phrasings, StringComparer.Ordinal);
        var relations = Lines<RelationLine>("relations.jsonl").ToDictionary(line => line.Id, StringComparer.Ordinal);
        var passages = Lines<Passage>("passages.jsonl").Select(passage => passage with
        {
            Phrasings = phrasings.GetValueOrDefault(passage.Id) ?? [],
            Now = relations.GetValueOrDefault(passage.Id)?.Now,
            Differs = relations.GetValueOrDefault(passage.Id)?.Differs,
        });
        return new IndexMaterial(
            [.. passages], Lines<Decoy>("decoys.jsonl"), Lines<Abbreviation>("abbreviations.jsonl"),
            Lines<EverydayWords>("everyday.jsonl"))
        { Dialect = Lines<DialectWord>("dialect.jsonl") };
    }

    /// <summary>The line fitted on the starter pack's left-out phrasings and left-out facts.</summary>
    public static AnswerLine Line()
    {
        using var reader = new StreamReader(Open("answer-line.json"));
        return AnswerLine.Parse(reader.ReadToEnd());
    }

    private static List<T> Lines<T>(string name)
    {
        using var reader = new StreamReader(Open(name));
        var lines = new List<T>();
        while (reader.ReadLine() is { } line)
        {
            lines.Add(JsonSerializer.Deserialize<T>(line, Json) ?? throw new JsonException($"{name} holds an empty line."));
        }

        return lines;
    }

    private static Stream Open(string name) =>
        typeof(StarterPack).Assembly.GetManifestResourceStream($"Regulations/{name}")
        ?? throw new InvalidOperationException($"The assembly lacks its data file {name}.");

    private sealed record RelationLine(string Id, string? Now, string? Differs);

    private sealed record PhrasingLine(string Id, IReadOnlyList<string> Phrasings);
}
