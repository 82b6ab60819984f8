using ChiBo.Core.Conversations;
using ChiBo.Core.Language;

namespace ChiBo.Core.Tests.Language;

public sealed class VietnameseTextTests
{
    [Fact]
    public void Every_character_alone_and_between_letters_is_folded_cut_into_syllables_and_cleaned()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var text = $"đ{(char)c}ồ{(char)c}";
            Should.NotThrow(() => (VietnameseText.Fold(text), VietnameseText.Syllables(text), CleanText.Of(text)), $"U+{c:X4}");
        }
    }

    [Fact]
    public void Half_a_pair_keeps_the_length_so_that_a_place_in_the_fold_is_a_place_in_the_text()
    {
        VietnameseText.Fold("Đồng\uD83D Ý").ShouldBe("dong\uFFFD y");
        VietnameseText.Fold("Đồng😀 Ý").ShouldBe("dong😀 y");
        VietnameseText.Fold("\uDE00Đồng\uD83D\uD83D\uDE00").ShouldBe("\uFFFDdong\uFFFD😀");
    }

    [Theory]
    [InlineData("ốm😀", 5, "ốm😀")]
    [InlineData("ốm😀", 4, "ốm😀")]
    [InlineData("ốm😀", 3, "ốm")]
    [InlineData("ốm", 1, "ố")]
    public void A_cut_never_leaves_half_a_pair(string text, int longest, string kept) => VietnameseText.Cut(text, longest).ShouldBe(kept);
}
