using ChiBo.Bot.Channels;
using ChiBo.Core.Access;
using ChiBo.Core.Messaging;
using ChiBo.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;

namespace ChiBo.Bot.Tests.Web;

public sealed class FileAddressesTests
{
    private static readonly OutgoingFile.CalendarFile s_first = new("a.ics", "x");
    private static readonly OutgoingFile.CalendarFile s_second = new("b.ics", "y");
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 12, 1, 1, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_link_says_which_file_of_which_message_until_when_and_no_two_are_alike()
    {
        var addresses = Addresses("https://chibo.example/");
        var linked = addresses.Link(Delivery(new OutgoingMessage("Đây.") { Files = [s_first, s_second] }), travels: file => file == s_first);

        linked.Files.ShouldBe([s_first]);
        linked.Text.ShouldStartWith("Đây.\n\nTệp b.ics: ");
        var link = new Uri(FileBrowser.LinkIn(linked.Text));
        link.AbsoluteUri.Length.ShouldBeLessThan(250);
        var key = addresses.Read(link.Segments[^1])!;
        (key.Kind, key.Row, key.File, key.Until).ShouldBe((FileAddressKind.TakePage, 7L, (byte)1, _clock.GetUtcNow() + FileAddresses.HoldsFor));
        addresses.Read(addresses.Handing(key))!.ShouldSatisfyAllConditions(
            handed => handed.Kind.ShouldBe(FileAddressKind.File), handed => handed.Hash.ShouldNotBe(key.Hash), handed => handed.Until.ShouldBe(_clock.GetUtcNow() + FileAddresses.HandedFor));
    }

    [Fact]
    public void A_changed_or_invented_key_and_that_of_a_picture_say_nothing()
    {
        var protection = new EphemeralDataProtectionProvider();
        var addresses = Addresses("https://chibo.example", protection);
        var key = addresses.Handing(new FileKey(FileAddressKind.TakePage, 7, 0, default, ""));
        var picture = new PictureAddresses(protection, Configured("https://chibo.example"), _clock).Of(new OutgoingFile.QrPicture("ma.png", "1"))!.Segments[^1];

        addresses.Read(key).ShouldNotBeNull();
        addresses.Read(key[..^6] + "AAAAAA").ShouldBeNull();
        addresses.Read("%%%").ShouldBeNull();
        addresses.Read(picture).ShouldBeNull();
        Addresses("https://chibo.example").Read(key).ShouldBeNull("another installation's");
    }

    [Fact]
    public void Nothing_is_linked_without_a_public_address_nor_in_what_answers_nobody()
    {
        var message = new OutgoingMessage("Đây.") { Files = [s_first], Wish = new FileWish("tệp", [".pdf"], 10) };

        Addresses(null).Link(Delivery(message), _ => false).ShouldBe(message);
        Addresses("https://chibo.example").Link(Delivery(message) with { Asker = null }, _ => false).ShouldBe(message);
        Addresses("https://chibo.example").Link(Delivery(message), _ => false).Text.ShouldContain("để gửi tệp");
    }

    private static OutgoingDelivery Delivery(OutgoingMessage message) => new(7, ZaloBotPhone.AddressOf(1001), message, null) { Asker = MemberId.New() };

    private static IConfiguration Configured(string? publicUrl) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["PublicUrl"] = publicUrl }).Build();

    private FileAddresses Addresses(string? publicUrl, IDataProtectionProvider? protection = null) =>
        new(protection ?? new EphemeralDataProtectionProvider(), Configured(publicUrl), _clock);
}
