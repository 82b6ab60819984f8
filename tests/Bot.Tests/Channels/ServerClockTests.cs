using ChiBo.Bot.Channels;

namespace ChiBo.Bot.Tests.Channels;

public sealed class ServerClockTests
{
    private static readonly DateTimeOffset s_here = new(2026, 12, 1, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(20, true, "khớp với Zalo OA")]
    [InlineData(-20, true, "khớp với Zalo OA")]
    [InlineData(300, false, "chậm 300 giây so với Zalo OA. Bật đồng bộ giờ: timedatectl set-ntp true.")]
    [InlineData(-300, false, "nhanh 300 giây so với Zalo OA. Bật đồng bộ giờ: timedatectl set-ntp true.")]
    public void A_clock_that_is_off_is_told_with_what_to_do(int serverAhead, bool well, string says) =>
        ServerClock.Compare("Zalo OA", s_here.AddSeconds(serverAhead), s_here).ShouldBe(new Finding("đồng hồ máy", well, says));
}
