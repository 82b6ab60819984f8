namespace ChiBo.Bot.Channels;

/// <summary>What our public address offers where a channel takes nothing but text: pictures for the platform to fetch, pages for people.</summary>
public sealed record OwnAddresses(PictureAddresses Pictures, FileAddresses Files);
