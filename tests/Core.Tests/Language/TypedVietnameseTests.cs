using ChiBo.Core.Language;

namespace ChiBo.Core.Tests.Language;

public sealed class TypedVietnameseTests
{
    [Theory]
    [InlineData("khoong ddi dduwowcj", "không đi được")]
    [InlineData("em cos mawtj aj", "em có mặt ạ")]
    [InlineData("vawngs mawtj vif ooms", "vắng mặt vì ốm")]
    [InlineData("tooi tham gia", "tôi tham gia")]
    [InlineData("đuowjc", "được")]
    [InlineData("chuwa bieets", "chưa biết")]
    public void Telex_keys_become_the_words_meant(string typed, string meant) => Meant(typed).ShouldBe(meant);

    [Theory]
    [InlineData("to6i o6m1", "tôi ốm")]
    [InlineData("co1 ma8t5", "có mặt")]
    [InlineData("em d9i d9u7o7c5", "em đi được")]
    [InlineData("kho6ng d9i d9uo75c", "không đi được")]
    public void Vni_keys_become_the_words_meant(string typed, string meant) => Meant(typed).ShouldBe(meant);

    [Theory]
    [InlineData("k đi đc", "không đi được")]
    [InlineData("nỏ ra họp", "không ra họp")]
    [InlineData("hnay e xp vắng", "hôm nay em xin phép vắng")]
    [InlineData("đ/c Mẫu cm", "đồng chí mẫu có mặt")]
    [InlineData("điiiii nhaaaa", "đi nha")]
    public void Short_and_regional_forms_become_the_usual_words(string typed, string meant) => Meant(typed).ShouldBe(meant);

    [Theory]
    [InlineData("tre trung")]
    [InlineData("ban bè")]
    [InlineData("hoa")]
    public void Words_that_are_vietnamese_as_they_stand_are_left_alone(string typed) => Meant(typed).ShouldBe(typed);

    [Fact]
    public void Invisible_and_control_characters_are_dropped() =>
        Meant("có\u200B\u0000 \u202Emặt\u00A0ạ").ShouldBe("có mặt ạ");

    [Fact]
    public void A_word_without_marks_is_known_to_be_ambiguous()
    {
        Utterance.Read("em vang ạ").Words[1].IsBare.ShouldBeTrue();
        Utterance.Read("em vâng ạ").Words[1].IsBare.ShouldBeFalse();
        Utterance.Read("em vang a").IsToneless.ShouldBeTrue();
        Utterance.Read("em vắng a").IsToneless.ShouldBeFalse();
    }

    [Theory]
    [InlineData("hòa", "hoà")]
    [InlineData("tùy", "tuỳ")]
    public void Either_place_of_the_tone_mark_is_the_same_word(string left, string right) =>
        Syllable.Key(left).ShouldBe(Syllable.Key(right));

    [Theory]
    [InlineData("1", 1)]
    [InlineData(" 1. ", 1)]
    [InlineData("(2)", 2)]
    [InlineData("số 1", 1)]
    [InlineData("so mot", 1)]
    [InlineData("một", 1)]
    [InlineData("Chọn số 3 ạ", 3)]
    [InlineData("0", 0)]
    [InlineData("hai mươi mốt", 21)]
    [InlineData("1️⃣", 1)]
    public void A_bare_number_is_a_choice(string typed, int choice) => ChoiceNumber.Read(typed).ShouldBe(choice);

    [Theory]
    [InlineData("không")]
    [InlineData("khong")]
    [InlineData("")]
    [InlineData("1 người đi")]
    [InlineData("50/50")]
    [InlineData("19:00")]
    [InlineData("vắng 1")]
    [InlineData("ba tôi ốm")]
    [InlineData("1234")]
    [InlineData("😀")]
    public void Anything_more_is_no_choice(string typed) => ChoiceNumber.Read(typed).ShouldBeNull();

    private static string Meant(string typed) => string.Join(' ', Utterance.Read(typed).Words.Select(word => word.Text));
}
