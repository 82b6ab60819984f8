using ChiBo.Bot.Channels;
using ChiBo.Core.Messaging;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;

namespace ChiBo.Bot.Tests.ZaloBot;

public sealed class PictureAddressesTests
{
    private static readonly OutgoingFile.QrPicture s_picture = new("ma.png", "123456789012");
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 12, 1, 1, 0, 0, TimeSpan.Zero));

    [Fact]
    public void An_address_holds_for_days_however_often_it_is_read_and_then_no_more()
    {
        var addresses = Addresses("https://chibo.example/");
        var key = addresses.Of(s_picture)!.Segments[^1];

        addresses.Read(key).ShouldBe(s_picture);
        _clock.Advance(PictureAddresses.HoldsFor - TimeSpan.FromSeconds(1));
        addresses.Read(key).ShouldBe(s_picture);
        _clock.Advance(TimeSpan.FromSeconds(1));
        addresses.Read(key).ShouldBeNull();
    }

    [Fact]
    public void A_changed_or_invented_address_shows_nothing()
    {
        var addresses = Addresses("https://chibo.example");
        var key = addresses.Of(s_picture)!.Segments[^1];

        addresses.Read(key[..^6] + "AAAAAA").ShouldBeNull();
        addresses.Read("khong-co").ShouldBeNull();
        addresses.Read("%%%").ShouldBeNull();
        Addresses("https://chibo.example").Read(key).ShouldBeNull("another installation's");
    }

    [Fact]
    public void Only_pictures_have_addresses_and_only_where_there_is_a_public_one()
    {
        Addresses(null).Of(s_picture).ShouldBeNull();
        Addresses("https://chibo.example").Of(new OutgoingFile.CalendarFile("hop.ics", "x")).ShouldBeNull();
        Addresses("https://chibo.example").Of(new OutgoingFile.StoredFile("a.pdf", Guid.NewGuid(), IsPicture: false)).ShouldBeNull();
    }

    private PictureAddresses Addresses(string? publicUrl) => new(
        new EphemeralDataProtectionProvider(),
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["PublicUrl"] = publicUrl }).Build(), _clock);
}
