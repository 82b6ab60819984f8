using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Conversations;
using ChiBo.Core.Storage;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

public sealed class HelpTests
{
    [Fact]
    public async Task Everybody_is_told_what_he_himself_can_do()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);

        (await host.PhoneOf(branch.Members[3]).Types("trợ giúp")).ShouldHaveSingleItem().Text.ShouldBe(HelpTexts.For(Role.Member));
        (await host.PhoneOf(branch.Secretary).Types("/trogiup")).ShouldHaveSingleItem().Text.ShouldBe(HelpTexts.For(Role.Secretary));
        (await host.PhoneOf("khach").Types("/trogiup"))[1].Text.ShouldBe(HelpTexts.For(Role.Stranger));
    }

    [Fact]
    public async Task Starting_says_whose_assistant_it_is_by_the_branchs_own_name_for_it()
    {
        await using var host = await ChiBoHost.Start(settings: "Branch:AssistantName=Người giúp việc");
        var branch = await SampleBranch.Make(host);
        var phone = host.PhoneOf(branch.Members[3]);

        var said = await phone.Types("/start");
        said[0].Text.ShouldStartWith("Đây là Người giúp việc, trợ lý tự động của Chi bộ Khối Mẫu 1, do đồng chí bí thư Mẫu Thị An phụ trách.");
        said[0].Text.ShouldContain("không bao giờ hỏi tiền, mã OTP, số căn cước");
        said[1].Text.ShouldBe(HelpTexts.For(Role.Member));

        await host.Do(async services =>
        {
            var own = await services.GetRequiredService<ChiBoDb>().Branches().SingleAsync();
            own.NameAssistant("Trợ lý Khối Mẫu");
            return true;
        });
        (await phone.Types("bắt đầu"))[0].Text.ShouldStartWith("Đây là Trợ lý Khối Mẫu,");
    }
}
