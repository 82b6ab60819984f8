using ChiBo.Bot.Web.Simulator;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Tests.Web;

public sealed class MarkedTextTests
{
    [Fact]
    public void Plain_text_is_one_span_and_no_text_is_none()
    {
        MarkedText.SpansOf("Mời họp").ShouldBe([new TextSpan("Mời họp", Bold: false, Large: false)]);
        MarkedText.SpansOf(string.Empty).ShouldBeEmpty();
        MarkedText.SpansOf(Mark.Bold(string.Empty)).ShouldBeEmpty();
    }

    [Fact]
    public void Marks_become_spans_and_may_stand_inside_each_other()
    {
        MarkedText.SpansOf($"Lúc {Mark.Large($"19 giờ, {Mark.Bold("Thứ Năm")} này")} nhé").ShouldBe(
        [
            new("Lúc ", Bold: false, Large: false), new("19 giờ, ", Bold: false, Large: true), new("Thứ Năm", Bold: true, Large: true),
            new(" này", Bold: false, Large: true), new(" nhé", Bold: false, Large: false),
        ]);
    }

    [Fact]
    public void A_mark_that_a_split_left_open_lasts_to_the_end()
    {
        MarkedText.SpansOf($"a{Mark.BoldOn}b").ShouldBe([new("a", Bold: false, Large: false), new("b", Bold: true, Large: false)]);
        MarkedText.SpansOf($"a{Mark.BoldOff}b").ShouldBe([new("a", Bold: false, Large: false), new("b", Bold: false, Large: false)]);
    }
}
