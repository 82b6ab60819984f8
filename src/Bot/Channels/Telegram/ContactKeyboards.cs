using System.Collections.Concurrent;

namespace ChiBo.Bot.Channels.Telegram;

/// <summary>
/// In which chats the keyboard that shares a contact is still shown, so that the next plain answer takes it away. After a
/// restart it is known again when a contact comes; until then the keyboard only stays folded, which harms nobody.
/// </summary>
public sealed class ContactKeyboards
{
    private readonly ConcurrentDictionary<string, byte> _shown = new(StringComparer.Ordinal);

    /// <summary>It is (or must have been) shown there.</summary>
    public void Shown(string chat) => _shown[chat] = 0;

    /// <summary>It was taken away.</summary>
    public void TakenAway(string chat) => _shown.TryRemove(chat, out _);

    /// <summary>It is shown there.</summary>
    public bool IsShown(string chat) => !_shown.IsEmpty && _shown.ContainsKey(chat);
}
