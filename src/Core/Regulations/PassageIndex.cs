using System.Buffers;
using ChiBo.Core.Access;

namespace ChiBo.Core.Regulations;

/// <summary>
/// Passages and decoys in memory, ranked for a question by BM25 over folded syllables,
/// pairs of neighbours and syllables with their marks. Built once, then unchanging: safe for
/// any number of threads; a changed base is a new index.
/// </summary>
public sealed class PassageIndex
{
    private const double PairWeight = 0.7;
    private const double WrittenWeight = 0.6;

    /// <summary>Without marks the folded syllables and pairs carry what the written ones would have.</summary>
    private const double UnmarkedScale = 1.4;

    /// <summary>Everyday meanings guess at what was said: they may help a ranking, not make it.</summary>
    private const double BesidesWeight = 0.3;

    /// <summary>The question before names the subject; this one names what is asked of it and must outweigh it.</summary>
    private const double EarlierWeight = 0.4;

    private readonly Vocabulary vocabulary = new();
    private readonly Wording wording;
    private readonly Postings singles;
    private readonly Postings pairs;
    private readonly Postings written;
    private readonly QuestionReader reader;
    private readonly DocumentReferences references;
    private readonly int documents;

    /// <summary>Places of the passages that are a branch's own.</summary>
    private readonly int[] owned;

    /// <summary>Places of the decoys that the documents of some branch answer.</summary>
    private readonly (int Place, IReadOnlyList<BranchId> AnsweredIn)[] answered;

    private PassageIndex(IndexMaterial material)
    {
        Material = material;
        wording = new Wording(material.Dialect);
        var (foldedTerms, pairTerms, writtenTerms) = (new PostingsBuilder(), new PostingsBuilder(), new PostingsBuilder());
        foreach (var texts in material.Passages.Select(passage => passage.Phrasings.Prepend(passage.Text))
            .Concat(material.Decoys.Select(decoy => decoy.Phrasings)))
        {
            foldedTerms.BeginDocument();
            pairTerms.BeginDocument();
            writtenTerms.BeginDocument();
            foreach (var text in texts)
            {
                Add(text, foldedTerms, pairTerms, writtenTerms);
            }
        }

        (singles, pairs, written) = (foldedTerms.Build(), pairTerms.Build(), writtenTerms.Build());
        owned = [.. material.Passages.Index().Where(p => p.Item.Branch is not null).Select(p => p.Index)];
        answered = [.. material.Decoys.Index().Where(d => d.Item.AnsweredIn.Count > 0).Select(d => (material.Passages.Count + d.Index, d.Item.AnsweredIn))];
        documents = material.Passages.Count + material.Decoys.Count;
        references = new DocumentReferences(material.Passages);
        reader = new QuestionReader(vocabulary, new SpellingRepair(vocabulary, pairs), wording, material);
    }

    /// <summary>What the index was built from.</summary>
    public IndexMaterial Material { get; }

    /// <summary>Builds an index; ten thousand passages of a hundred syllables take about a second.</summary>
    public static PassageIndex Build(IndexMaterial material) => new(material);

    /// <summary>Ranks the passages for a question.</summary>
    /// <param name="question">As typed; any text.</param>
    /// <param name="previousQuestion">The question before it in the same talk: its words are searched besides when this one leans on it.</param>
    /// <param name="branch">Passages of other branches are not found.</param>
    public Ranking Search(string question, string? previousQuestion = null, BranchId? branch = null) =>
        Rank(question, FollowUp.LeansOn(question, previousQuestion) ? previousQuestion : null, null, branch);

    /// <summary>Which words and pairs of words of a question stand in a passage, and what each adds to its score, most first.</summary>
    public IReadOnlyList<MatchedWords> Matches(string question, Passage passage)
    {
        var place = Material.Passages.Index().First(p => ReferenceEquals(p.Item, passage)).Index;
        var reading = reader.Read(question);
        var words = reading.Understood.Split(' ');
        var found = reading.Folded.Zip(words, (number, word) => new MatchedWords(word, singles.Worth(number, place))).ToList();
        found.AddRange(reading.Folded.Zip(reading.Folded.Skip(1), QuestionTerms.Pair)
            .Zip(words.Zip(words.Skip(1)), (pair, both) => new MatchedWords($"{both.First} {both.Second}", PairWeight * pairs.Worth(pair, place))));
        return [.. found.Where(match => match.Score > 0).DistinctBy(match => match.Words).OrderByDescending(match => match.Score)];
    }

    /// <summary>Ranks as if one phrasing of one document (passages first, then decoys) had never been indexed.</summary>
    internal Ranking SearchWithout(int document, string phrasing) => Rank(phrasing, null, Withhold(document, phrasing), Material.Passages.ElementAtOrDefault(document)?.Branch);

    private Ranking Rank(string question, string? before, Withholding? withheld, BranchId? branch)
    {
        var scores = ArrayPool<float>.Shared.Rent(documents);
        try
        {
            Array.Clear(scores, 0, documents);
            return Rank(scores, question, before, withheld, branch);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
        }
    }

    private Ranking Rank(float[] scores, string question, string? before, Withholding? withheld, BranchId? branch)
    {
        var reading = reader.Read(question);
        Score(reading, 1, scores, withheld);
        var ceiling = Ceiling(reading, withheld);
        if (before is not null)
        {
            var earlier = reader.Read(before);
            Score(earlier, EarlierWeight, scores, withheld);
            ceiling += EarlierWeight * Ceiling(earlier, withheld);
        }

        references.AddTo(scores, question);
        foreach (var place in owned)
        {
            scores[place] = Material.Passages[place].Branch == branch ? scores[place] : 0;
        }

        foreach (var (place, answeredIn) in answered)
        {
            scores[place] = branch is { } own && answeredIn.Contains(own) ? 0 : scores[place];
        }

        return Ranking.Of(scores.AsSpan(0, documents), Material.Passages, ceiling, reading.Understood);
    }

    private void Score(QuestionReading reading, double weight, float[] scores, Withholding? withheld)
    {
        var scale = reading.Unmarked ? weight * UnmarkedScale : weight;
        singles.Score(QuestionTerms.Singles(reading.Folded), scale, scores, withheld?.Singles);
        pairs.Score(QuestionTerms.Pairs(reading.Folded), scale * PairWeight, scores, withheld?.Pairs);
        written.Score(QuestionTerms.Singles(reading.Written), reading.Unmarked ? 0 : weight * WrittenWeight, scores, withheld?.Written);
        singles.Score(QuestionTerms.Singles(reading.Besides), weight * BesidesWeight, scores, withheld?.Singles);
        pairs.Score(QuestionTerms.Pairs(reading.Besides), weight * BesidesWeight * PairWeight, scores, withheld?.Pairs);
    }

    private double Ceiling(QuestionReading reading, Withholding? withheld)
    {
        var unknown = reading.Folded.Count(syllable => syllable == Vocabulary.Unknown);
        return singles.Ceiling(QuestionTerms.Singles(reading.Folded), withheld?.Singles)
            + (unknown * singles.Ceiling([Vocabulary.Unknown], null))
            + (PairWeight * pairs.Ceiling(QuestionTerms.Pairs(reading.Folded), withheld?.Pairs));
    }

    private void Add(string text, PostingsBuilder foldedTerms, PostingsBuilder pairTerms, PostingsBuilder writtenTerms)
    {
        var before = Vocabulary.Unknown;
        foreach (var syllable in wording.Syllables(text))
        {
            var numbers = vocabulary.Add(syllable);
            foldedTerms.Add(numbers.Folded);
            writtenTerms.Add(numbers.Written);
            if (before != Vocabulary.Unknown)
            {
                pairTerms.Add(QuestionTerms.Pair(before, numbers.Folded));
            }

            before = numbers.Folded;
        }
    }

    private Withholding Withhold(int document, string phrasing)
    {
        var asTyped = wording.Syllables(phrasing);
        var folded = asTyped.ConvertAll(syllable => vocabulary.Folded(Vocabulary.Fold(syllable)));
        var neighbours = folded.Zip(folded.Skip(1), QuestionTerms.Pair);
        return new Withholding(
            Postings.Withheld.Of(document, folded.Select(number => (long)number)),
            Postings.Withheld.Of(document, neighbours),
            Postings.Withheld.Of(document, asTyped.Select(syllable => (long)vocabulary.Written(syllable))));
    }

    private sealed record Withholding(Postings.Withheld Singles, Postings.Withheld Pairs, Postings.Withheld Written);
}
