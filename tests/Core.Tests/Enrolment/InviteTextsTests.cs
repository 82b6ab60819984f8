using ChiBo.Core.Calendar;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Tests.Enrolment;

public sealed class InviteTextsTests
{
    private static readonly Door s_zalo = new("zalo-bot/bot-2", "bot-2", 50, "https://zalo.me/bot.Xyz");
    private static readonly Door s_telegram = new("telegram/main", "Telegram", null, "https://t.me/TroLyMau_bot?start=", TakesCode: true);

    [Fact]
    public void An_invite_to_zalo_names_the_other_way_too_and_holds_one_code_only()
    {
        var code = InviteCode.New();
        var text = InviteTexts.Invitation("Lê Văn Mẫu", "Chi bộ Mẫu", Issued(code), s_zalo, s_telegram, new BranchClock(TimeProvider.System));

        text.ShouldContain("mở https://zalo.me/bot.Xyz rồi nhắn mã này ở đó");
        text.ShouldContain($"dùng Telegram thì mở https://t.me/TroLyMau_bot?start={code.Digits}");
        InviteCode.FindAll(text, anyGroups: true).ShouldBe([code]);
    }

    [Fact]
    public void Where_the_link_takes_the_code_nothing_need_be_typed() =>
        InviteTexts.Invitation("Lê Văn Mẫu", "Chi bộ Mẫu", Issued(InviteCode.New()), s_telegram, null, new BranchClock(TimeProvider.System)).ShouldContain("bấm Bắt đầu");

    private static IssuedInvite Issued(InviteCode code) =>
        new(new Subject("invite", Guid.NewGuid()), Core.Access.MemberId.New(), code, new DateTimeOffset(2026, 12, 31, 0, 0, 0, TimeSpan.Zero), s_zalo.Account);
}
