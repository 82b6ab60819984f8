using ChiBo.Core.Conversations;

namespace ChiBo.Core.Tests.Conversations;

public sealed class HandoverWordsTests
{
    [Theory]
    [InlineData("0 tôi muốn hỏi việc chuyển sinh hoạt", "tôi muốn hỏi việc chuyển sinh hoạt")]
    [InlineData("0 cho tôi hỏi lịch", "cho tôi hỏi lịch")]
    [InlineData("0 dong chi bi thu goi lai cho toi", "dong chi bi thu goi lai cho toi")]
    [InlineData("0: mai nộp ở đâu", "mai nộp ở đâu")]
    [InlineData("số 0 mai nộp ở đâu", "mai nộp ở đâu")]
    [InlineData("0 hỏi về\nđảng phí", "hỏi về\nđảng phí")]
    public void Words_behind_zero_are_a_message_when_they_say_so(string text, string words) => HandoverWords.AfterZero(text).ShouldBe(words);

    [Theory]
    [InlineData("0 đi được")]
    [InlineData("0 dự được em ạ")]
    [InlineData("0 em bận")]
    [InlineData("0 có")]
    [InlineData("0 biết nữa")]
    [InlineData("0, con ốm")]
    [InlineData("0912345678 là số của tôi")]
    [InlineData("0")]
    [InlineData("")]
    public void Zero_that_may_mean_no_is_left_to_the_reading_of_replies(string text) => HandoverWords.AfterZero(text).ShouldBeNull();

    [Theory]
    [InlineData("cho tôi gặp đồng chí bí thư", true)]
    [InlineData("em muon noi chuyen voi nguoi that", true)]
    [InlineData("gặp bí thư giúp", true)]
    [InlineData("xin hỏi bí thư một việc", true)]
    [InlineData("bí thư là ai", false)]
    [InlineData("nhiệm kỳ bí thư mấy năm", false)]
    [InlineData("nhờ báo bí thư em vắng", false)]
    public void Asking_for_a_person_in_words_is_told_from_speaking_of_one(string text, bool asks) =>
        HandoverWords.AsksForPerson(text).ShouldBe(asks);
}
