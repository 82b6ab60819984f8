using ChiBo.Bot.Channels.Simulator;
using ChiBo.Bot.Commands;
using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Regulations;
using ChiBo.Core.Regulations.ByPerson;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

/// <summary>What happens where the rules at hand do not answer, or not well: a person does, and his answer serves the next who asks.</summary>
public sealed class AnsweredByPersonTests
{
    private const string Known = "nghỉ họp 3 tháng có sao không";
    private const string Unknown = "/hoi sân bóng chuyền mấy giờ đóng cửa";

    [Fact]
    public async Task A_secretarys_answer_is_kept_and_serves_the_next_who_asks_in_his_branch_only()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var other = await SampleBranch.Make(host, code: "cb002");
        var secretary = host.PhoneOf(branch.Secretary);
        var member = host.PhoneOf(branch.Members[3]);

        var offer = await Answered(host, branch, "Chín giờ tối, ngày lễ thì mười giờ");
        (await member.Newest()).Text.ShouldStartWith("Đồng chí bí thư Mẫu Thị An trả lời: Chín giờ tối");
        offer.Text.ShouldContain("Lưu câu trả lời này để trợ lý trả lời các đồng chí khác?");
        offer.Text.ShouldContain("Trợ lý nói: “Theo giải đáp của đồng chí bí thư, ngày 01/12/2026: Chín giờ tối, ngày lễ thì mười giờ.”");
        (await secretary.Presses("Lưu")).ShouldHaveSingleItem().Text.ShouldStartWith("Đã lưu.");

        (await host.PhoneOf(branch.Members[4]).Types(Unknown + " ạ")).ShouldHaveSingleItem().Text
            .ShouldStartWith("Theo giải đáp của đồng chí bí thư, ngày 01/12/2026: Chín giờ tối, ngày lễ thì mười giờ.");
        (await host.PhoneOf(other.Members[4]).Types(Unknown)).ShouldHaveSingleItem().Text.ShouldBe(RegulationTexts.Declined);
        (await host.Read(db => db.AskedQuestions().Where(q => q.AnsweredAt == null).Select(q => q.Outcome).ToListAsync()))
            .ShouldBe([AskedOutcome.Direct, AskedOutcome.Declined], ignoreOrder: true);

        (await secretary.Types("sai rồi")).ShouldHaveSingleItem().Text.ShouldBe(BranchAnswerTexts.Dropped);
        (await host.PhoneOf(branch.Members[4]).Types(Unknown)).ShouldHaveSingleItem().Text.ShouldBe(RegulationTexts.Declined);
    }

    [Fact]
    public async Task Nobody_but_who_leads_the_branch_saves_an_answer()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var other = await SampleBranch.Make(host, code: "cb002");
        var payload = (await Answered(host, branch, "Được")).Choices[0].Payload!;

        (await host.PhoneOf(branch.Members[4]).Presses(payload)).ShouldHaveSingleItem().Text.ShouldBe(ConversationTexts.ForeignChoice);
        var offer = new AnswerOffer(branch.Id, "hỏi gì đó", "Được", []);
        foreach (var actor in new[] { new Actor(branch.Members[4], Role.Member, branch.Id), other.SecretaryActor, Actor.CommandLine })
        {
            (await host.Do(s => s.GetRequiredService<KeepAnswer>().Keep(actor, offer, default))).Ending.ShouldBe(KeepEnding.NotAllowed);
        }

        (await host.Read(db => db.RuleDocuments().AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task What_names_somebody_is_to_be_taken_out_first()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var secretary = host.PhoneOf(branch.Secretary);
        await Answered(host, branch, "Gọi bà Cúc, số 0912 345 678 nhé", "/hoi nhà văn hóa đồng chí Mẫu Thị Giang giữ chìa khóa phải không");

        var refused = (await secretary.Presses("Lưu")).ShouldHaveSingleItem().Text;
        refused.ShouldContain("câu trả lời có tên hoặc số của người (bà Cúc; 0912 345 678)");
        (await secretary.Types("Gọi ban quản lý nhà văn hóa, chú ý giờ hành chính")).ShouldHaveSingleItem().Choices.Count.ShouldBeGreaterThanOrEqualTo(3);
        (await secretary.Presses("Lưu")).ShouldHaveSingleItem().Text.ShouldContain("câu hỏi có tên hoặc số của người (Mẫu Thị Giang)");
        (await secretary.Types("ai giữ chìa khóa nhà văn hóa")).ShouldHaveSingleItem().Text.ShouldContain("Khi hỏi: “ai giữ chìa khóa nhà văn hóa”");
        (await host.Read(db => db.RulePassages().AnyAsync())).ShouldBeFalse();
        (await secretary.Presses("Lưu")).ShouldHaveSingleItem().Text.ShouldStartWith("Đã lưu.");

        (await host.PhoneOf(branch.Members[4]).Types("/hoi ai giu chia khoa nha van hoa")).ShouldHaveSingleItem().Text.ShouldContain("Gọi ban quản lý nhà văn hóa");
    }

    [Fact]
    public async Task Where_there_are_buttons_an_answer_is_rated_read_on_and_passed_on_by_them()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var member = host.PhoneOf(branch.Members[3]);

        (await member.Types(Known)).ShouldHaveSingleItem().Choices.Select(c => c.Label).ShouldBe(["Đúng ý", "Chưa đúng", "Xem đầy đủ"]);
        (await member.Presses("Xem đầy đủ")).ShouldHaveSingleItem().Text.ShouldContain("Văn bản: ");
        (await member.Presses("Đúng ý")).ShouldHaveSingleItem().Text.ShouldBe(FeedbackTexts.Thanks);
        var asked = await host.Read(db => db.AskedQuestions().SingleAsync());
        (asked.Helped, asked.Words, asked.Outcome).ShouldBe((true, string.Empty, AskedOutcome.Direct));

        (await member.Presses("Chưa đúng")).ShouldHaveSingleItem().Text.ShouldBe(FeedbackTexts.NotRight(Known));
        asked = await host.Read(db => db.AskedQuestions().SingleAsync());
        (asked.Helped, asked.Words).ShouldBe((false, Known));
        await member.Presses("Chuyển");
        (await host.PhoneOf(branch.Secretary).Newest()).Text.ShouldContain($"hỏi: “{Known}”");
        (await member.Types("sai rồi")).ShouldHaveSingleItem().Text.ShouldBe(HandoverTexts.WordsTakenBack);
    }

    [Fact]
    public async Task Where_there_are_none_words_do_it_and_no_message_is_spent()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var member = host.PhoneOf(branch.Members[3]);
        host.Services.GetRequiredService<SimulatedPhones>().BehaveLikeZalo(branch.Members[3].ToString(), on: true);

        var answer = (await member.Types(Known)).ShouldHaveSingleItem();
        answer.Choices.ShouldBeEmpty();
        answer.Text.ShouldEndWith("nhắn số 0. Chưa đúng ý, đồng chí nhắn: chưa đúng.");
        (await member.Types("cảm ơn cháu")).ShouldBeEmpty();
        (await member.Types("đúng rồi")).ShouldBeEmpty();
        (await host.Read(db => db.AskedQuestions().SingleAsync())).Helped.ShouldBe(true);
        (await member.Types("nguồn ở đâu")).ShouldHaveSingleItem().Text.ShouldContain("Văn bản: ");
        foreach (var words in new[] { "không phải ý tôi", "sai rồi" })
        {
            var offered = (await member.Types(words)).ShouldHaveSingleItem();
            offered.Text.ShouldContain("trả lời chưa đúng ý");
            offered.Choices.Select(c => c.Label).ShouldBe(["Chuyển", "Thôi"]);
            (await member.Types("2")).ShouldBeEmpty();
        }

        (await host.Read(db => db.AskedQuestions().SingleAsync())).Words.ShouldBe(Known);
        await host.Advance(TimeSpan.FromHours(2));
        (await member.Types("chưa đúng")).ShouldNotContain(m => m.Text.Contains("chưa đúng ý", StringComparison.Ordinal), "it is about something else by then");
    }

    [Fact]
    public async Task On_Monday_the_secretary_gets_one_list_and_answers_from_it()
    {
        await using var host = await ChiBoHost.Start(settings: "Reminders:QuietHours=21:30-08:30");
        var branch = await SampleBranch.Make(host);
        var secretary = host.PhoneOf(branch.Secretary);
        foreach (var member in new[] { branch.Members[3], branch.Members[4] })
        {
            await host.PhoneOf(member).Types(Known);
            await host.PhoneOf(member).Types(Unknown);
        }

        await host.PhoneOf(branch.Members[3]).Types("/hoi chợ huyện họp phiên ngày mấy");
        var json = (await Verbs.Run(host.Directory, "regulations", "questions", "--branch", "cb001", "--json")).Json;
        json.GetProperty("unanswered").EnumerateArray().Select(q => q.GetProperty("times").GetInt32()).ShouldBe([2, 1]);
        json.GetProperty("topics")[0].GetProperty("times").GetInt32().ShouldBe(2);
        (await Verbs.Run(host.Directory, "regulations", "questions", "--branch", "khong-co")).Exit.ShouldBe(Exit.Refused);

        // 08:00 on Tuesday; Monday is six days ahead, and quiet until half past eight.
        await host.Advance(TimeSpan.FromDays(6) + TimeSpan.FromMinutes(29));
        (await secretary.Messages()).ShouldBeEmpty();
        await host.Advance(TimeSpan.FromMinutes(2));
        var list = (await secretary.Messages()).ShouldHaveSingleItem();
        list.Text.ShouldContain("có 2 câu hỏi trợ lý chưa trả lời được");
        list.Text.ShouldContain(": 2 lần");
        list.Choices.Select(c => c.Label).ShouldBe(["sân bóng chuyền mấy giờ đóng cửa (2 lần)", "chợ huyện họp phiên ngày mấy"]);

        (await secretary.Types("trả lời 1: Chín giờ tối.")).ShouldHaveSingleItem().Text.ShouldContain("Chín giờ tối.");
        await secretary.Presses("Lưu");
        (await host.PhoneOf(branch.Members[5]).Types(Unknown)).ShouldHaveSingleItem().Text.ShouldContain("Chín giờ tối.");
        (await secretary.Types("câu hỏi chưa trả lời")).ShouldHaveSingleItem().Choices.ShouldHaveSingleItem().Label.ShouldStartWith("chợ huyện");
        await secretary.Types("1");
        (await secretary.Presses("Không cần trả lời")).ShouldHaveSingleItem().Text.ShouldBe(QuestionListTexts.Settled);
        (await secretary.Types("hỏi gì nhiều")).ShouldHaveSingleItem().Text.ShouldContain(": 2 lần");

        var count = (await secretary.Messages()).Count;
        await host.Advance(TimeSpan.FromDays(8));
        (await secretary.Messages()).Count.ShouldBe(count, "nothing waits for an answer");
        (await host.PhoneOf(branch.Deputy).Messages()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Rewording_what_was_withdrawn_meanwhile_settles_no_question()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        await host.PhoneOf(branch.Members[3]).Types(Unknown);
        var asked = await host.Read(db => db.AskedQuestions().Select(q => q.Id).SingleAsync());

        var offer = new AnswerOffer(branch.Id, "hỏi gì đó", "Được", [asked]) { Passage = RulePassageId.New() };
        (await host.Do(s => s.GetRequiredService<KeepAnswer>().Keep(branch.SecretaryActor, offer, default))).Ending.ShouldBe(KeepEnding.Gone);

        (await host.Read(db => db.AskedQuestions().SingleAsync())).AnsweredAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_chosen_topic_counts_as_given_and_none_of_them_as_unanswered()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var member = host.PhoneOf(branch.Members[3]);
        const string Vague = "/hoi bầu chi ủy ra sao";
        (await member.Types(Vague)).ShouldHaveSingleItem().Text.ShouldBe(RegulationTexts.WhichTopic);

        (await member.Types("1")).ShouldHaveSingleItem().Choices.Select(c => c.Label).ShouldContain("Chưa đúng");
        var asked = await host.Read(db => db.AskedQuestions().SingleAsync());
        (asked.Outcome, asked.Words, asked.Helped).ShouldBe((AskedOutcome.Choice, string.Empty, null));
        asked.Passage.ShouldNotBeNull();

        await host.PhoneOf(branch.Members[4]).Types(Vague);
        (await host.PhoneOf(branch.Members[4]).Presses(RegulationTexts.AskSecretary)).ShouldHaveSingleItem().Text.ShouldStartWith("Đã chuyển");
        (await host.Read(db => db.AskedQuestions().SingleAsync(q => q.Passage == null))).Words.ShouldBe(Vague["/hoi ".Length..]);

        await host.PhoneOf(branch.Members[5]).Types(Vague);
        (await host.PhoneOf(branch.Members[5]).Types("chưa đúng")).ShouldHaveSingleItem().Text.ShouldContain("chưa đúng ý. Trợ lý chuyển câu hỏi");
    }

    [Fact]
    public async Task A_question_that_the_rules_answer_is_pointed_to_its_passage_for_that_branch()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var other = await SampleBranch.Make(host, code: "cb002");
        var secretary = host.PhoneOf(branch.Secretary);
        var offer = await Answered(host, branch, "Có trong quy định rồi");

        offer.Choices.Select(c => c.Label).ShouldBe(["Lưu", "Không lưu", "Sửa lời", "Đã có trong quy định"]);
        var which = (await secretary.Presses("Đã có trong quy định")).ShouldHaveSingleItem();
        which.Choices.Count.ShouldBeInRange(2, 4);
        (await secretary.Types("1")).ShouldHaveSingleItem().Text.ShouldBe(BranchAnswerTexts.Pointed);

        var phrasing = await host.Read(db => db.RulePhrasings().SingleAsync());
        (await host.PhoneOf(branch.Members[4]).Types(Unknown)).ShouldHaveSingleItem().Choices.Select(c => c.Label).ShouldContain("Đúng ý");
        (await host.Read(db => db.AskedQuestions().OrderByDescending(q => q.AskedAt).ThenByDescending(q => q.Id).FirstAsync())).Passage.ShouldBe(phrasing.Passage);
        (await host.PhoneOf(other.Members[4]).Types(Unknown)).ShouldHaveSingleItem().Choices.Select(c => c.Label).ShouldNotContain("Đúng ý");
    }

    [Fact]
    public async Task After_a_year_a_kept_answer_is_looked_at_again()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var secretary = host.PhoneOf(branch.Secretary);
        await Answered(host, branch, "Chín giờ tối.");
        await secretary.Presses("Lưu");
        (await secretary.Types("/viec")).ShouldHaveSingleItem().Text.ShouldBe(TodayTexts.Nothing);

        await host.Advance(TimeSpan.FromDays(365));
        (await host.Read(db => db.AskedQuestions().SingleAsync())).Words.ShouldBeEmpty("words are kept as long as those of messages");
        (await secretary.Types("/viec")).ShouldHaveSingleItem().Choices.ShouldHaveSingleItem().Label.ShouldStartWith("Xem lại câu: sân bóng");
        (await secretary.Presses(1)).ShouldHaveSingleItem().Text.ShouldContain("ngày 01/12/2026: Chín giờ tối.");
        (await secretary.Presses("Sửa")).ShouldHaveSingleItem();
        (await secretary.Types("Mười giờ tối.")).ShouldHaveSingleItem().Text.ShouldContain("ngày 01/12/2027: Mười giờ tối.");
        (await secretary.Presses("Lưu")).ShouldHaveSingleItem().Text.ShouldStartWith("Đã sửa.");
        (await host.PhoneOf(branch.Members[4]).Types(Unknown)).ShouldHaveSingleItem().Text.ShouldStartWith("Theo giải đáp của đồng chí bí thư, ngày 01/12/2027: Mười giờ tối.");
        (await secretary.Types("/viec")).ShouldHaveSingleItem().Text.ShouldBe(TodayTexts.Nothing);
    }

    /// <summary>A member asks what the rules do not answer, passes it on, and the secretary answers; returns the offer to keep the answer.</summary>
    private static async Task<ShownMessage> Answered(ChiBoHost host, SampleBranch branch, string answer, string question = Unknown)
    {
        var declined = (await host.PhoneOf(branch.Members[3]).Types(question)).ShouldHaveSingleItem();
        declined.Text.ShouldBe(RegulationTexts.Declined);
        return await HandOver(host, branch, answer);
    }

    private static async Task<ShownMessage> HandOver(ChiBoHost host, SampleBranch branch, string answer)
    {
        await host.PhoneOf(branch.Members[3]).Presses("Chuyển");
        var secretary = host.PhoneOf(branch.Secretary);
        await secretary.Presses("Trả lời");
        var answers = await secretary.Types(answer);
        answers.Count.ShouldBe(2);
        return answers[1];
    }
}
