namespace ChiBo.Core.Messaging;

/// <summary>A bot account a person can come in by.</summary>
/// <param name="Account">"channel/bot", as <see cref="OutboxRow.Bot"/>.</param>
/// <param name="Name">How leaders and operators call it: "bot-2", "Telegram".</param>
/// <param name="Seats">Most people the platform lets it serve; null for any number.</param>
/// <param name="Link">What opens its chat; null while that is not known.</param>
/// <param name="TakesCode">A code written behind the link goes along, so that nobody has to type it.</param>
public sealed record Door(string Account, string Name, int? Seats, string? Link, bool TakesCode = false)
{
    /// <summary>The link for a code of twelve digits, with or without gaps; null where there is no link.</summary>
    public string? LinkFor(string code) => Link is null || !TakesCode ? Link : Link + string.Concat(code.Where(char.IsAsciiDigit));

    /// <summary>That chat is one of this account.</summary>
    public bool Serves(ChatAddress chat) => Account == chat.Account;
}
