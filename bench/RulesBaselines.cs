using ChiBo.Core.Language;
using ChiBo.Core.Regulations;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Data.Sqlite;

namespace ChiBo.Bench;

/// <summary>Another engine over the same folded syllables, asked for the ten best of any word.</summary>
public interface IRulesBaseline : IDisposable
{
    string Name { get; }

    /// <summary>Takes all passages in, ready to be asked.</summary>
    void Build(IReadOnlyList<Passage> passages);

    /// <summary>Bytes that the index takes, in memory.</summary>
    long Bytes { get; }

    /// <summary>How many were found.</summary>
    int Ask(string question);
}

/// <summary>SQLite FTS5 in memory, bm25, an OR of the words.</summary>
public sealed class FtsBaseline : IRulesBaseline
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public string Name => "SQLite FTS5";

    public long Bytes => (long)Run("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()")!;

    public void Build(IReadOnlyList<Passage> passages)
    {
        _connection.Open();
        Run("CREATE VIRTUAL TABLE rules USING fts5(text)");
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.CommandText = "INSERT INTO rules (text) VALUES ($text)";
        var text = insert.Parameters.Add("$text", SqliteType.Text);
        foreach (var passage in passages)
        {
            text.Value = VietnameseText.Plain(passage.Text);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    public int Ask(string question)
    {
        using var select = _connection.CreateCommand();
        select.CommandText = "SELECT rowid FROM rules WHERE rules MATCH $words ORDER BY rank LIMIT 10";
        select.Parameters.AddWithValue("$words", string.Join(" OR ", VietnameseText.Words(question).Distinct().Select(word => $"\"{word}\"")));
        using var rows = select.ExecuteReader();
        var found = 0;
        while (rows.Read())
        {
            found++;
        }

        return found;
    }

    public void Dispose() => _connection.Dispose();

    private object? Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}

/// <summary>Lucene.Net in memory, BM25, any of the words.</summary>
public sealed class LuceneBaseline : IRulesBaseline
{
    private readonly RAMDirectory _directory = new();
    private DirectoryReader? _reader;
    private IndexSearcher? _searcher;

    public string Name => "Lucene.Net 4.8";

    public long Bytes => _directory.GetSizeInBytes();

    public void Build(IReadOnlyList<Passage> passages)
    {
        using var analyzer = new WhitespaceAnalyzer(LuceneVersion.LUCENE_48);
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { Similarity = new BM25Similarity() }))
        {
            foreach (var passage in passages)
            {
                writer.AddDocument([new TextField("text", VietnameseText.Plain(passage.Text), Field.Store.NO)]);
            }

            writer.ForceMerge(1);
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    public int Ask(string question)
    {
        var any = new BooleanQuery();
        foreach (var word in VietnameseText.Words(question).Distinct())
        {
            any.Add(new TermQuery(new Term("text", word)), Occur.SHOULD);
        }

        return _searcher!.Search(any, 10).ScoreDocs.Length;
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _directory.Dispose();
    }
}
