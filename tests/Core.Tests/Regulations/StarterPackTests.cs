using ChiBo.Core.Language;
using ChiBo.Core.Regulations;

namespace ChiBo.Core.Tests.Regulations;

public sealed class StarterPackTests
{
    private static readonly IndexMaterial Pack = StarterPackIndex.Material;

    [Fact]
    public void Every_passage_says_what_it_is_where_it_stands_and_how_people_ask_for_it()
    {
        Pack.Passages.Count.ShouldBe(171);
        foreach (var passage in Pack.Passages)
        {
            passage.Text.ShouldNotBeNullOrWhiteSpace();
            passage.Document.ShouldNotBeNullOrWhiteSpace(passage.Id);
            passage.Status.ShouldNotBeNullOrWhiteSpace(passage.Id);
            passage.Source.ShouldNotBeNullOrWhiteSpace(passage.Id);
            passage.Confidence.ShouldBeOneOf("high", "medium", "low");
            passage.Phrasings.Count.ShouldBeGreaterThanOrEqualTo(15, passage.Id);
        }
    }

    [Fact]
    public void Titles_are_short_and_tell_passages_apart()
    {
        Pack.Passages.ShouldAllBe(passage => passage.Title.Length >= 5 && passage.Title.Length <= 45);
        Pack.Passages.Select(passage => passage.Title).ShouldBeUnique();
        Pack.Passages.Select(passage => passage.Id).ShouldBeUnique();
    }

    [Fact]
    public void No_phrasing_stands_twice_under_passages_or_decoys()
    {
        var all = Pack.Passages.SelectMany(passage => passage.Phrasings)
            .Concat(Pack.Decoys.SelectMany(decoy => decoy.Phrasings));

        all.Select(Plain).GroupBy(phrasing => phrasing).Where(same => same.Count() > 1)
            .Select(same => same.Key).ShouldBeEmpty();
    }

    [Fact]
    public void No_question_of_the_development_set_is_a_phrasing_or_a_decoy()
    {
        var known = Pack.Passages.SelectMany(passage => passage.Phrasings)
            .Concat(Pack.Decoys.SelectMany(decoy => decoy.Phrasings)).Select(Plain).ToHashSet();

        StarterPackIndex.Questions.Select(question => Plain(question.Question)).Count(known.Contains).ShouldBe(0);
    }

    [Fact]
    public void There_are_more_than_two_hundred_decoys_and_none_is_empty()
    {
        Pack.Decoys.Count.ShouldBeGreaterThanOrEqualTo(222);
        Pack.Decoys.ShouldAllBe(decoy => decoy.Phrasings.Count > 0);
    }

    [Fact]
    public void Short_forms_are_folded_and_unique()
    {
        Pack.Abbreviations.ShouldAllBe(entry => entry.Short == VietnameseText.Fold(entry.Short));
        Pack.Abbreviations.Select(entry => (entry.Short, entry.AfterNumber)).ShouldBeUnique();
    }

    private static string Plain(string text) =>
        string.Join(' ', VietnameseText.Syllables(VietnameseText.Fold(text)));
}
