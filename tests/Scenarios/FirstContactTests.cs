using ChiBo.Testing;

namespace ChiBo.Scenarios;

public sealed class FirstContactTests
{
    [Fact]
    public async Task A_stranger_is_told_how_to_enrol_and_thanks_get_no_answer()
    {
        await using var host = await ChiBoHost.Start();
        var stranger = host.PhoneOf("khach");

        (await stranger.Types("lich hop the nao")).ShouldHaveSingleItem().Text.ShouldContain("mã mời 12 chữ số");
        (await stranger.Types("cảm ơn nhé")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_text_with_a_secrecy_stamp_is_refused()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);

        (await host.PhoneOf(branch.Secretary).Types("(MẬT) kế hoạch tuần này")).ShouldHaveSingleItem().Text.ShouldContain("dấu độ mật");
    }

    [Fact]
    public async Task A_forged_choice_changes_nothing_and_says_so()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);

        (await host.PhoneOf(branch.Members[3]).Presses($"{Guid.NewGuid():N}:1")).ShouldHaveSingleItem().Text.ShouldContain("không phải của đồng chí");
    }

    [Fact]
    public async Task A_number_in_a_new_draft_does_not_answer_the_question_before_it()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var secretary = host.PhoneOf(branch.Secretary);
        (await secretary.Types("/toi")).ShouldHaveSingleItem().Choices.ShouldNotBeEmpty();
        await secretary.Types("/thongbao");

        (await secretary.Types("1"))[^1].Text.ShouldNotContain("sửa");
    }
}
