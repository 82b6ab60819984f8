using System.Text.RegularExpressions;

namespace ChiBo.Core.Meetings;

/// <summary>The agenda within a typed sentence: what follows "nội dung". <see cref="Rest"/> is the sentence before it.</summary>
internal sealed partial record SpokenAgenda(string Rest, string? Agenda)
{
    /// <summary>Takes the sentence apart; the agenda is one line, as <see cref="SetAgenda.OneLine"/> makes it.</summary>
    public static SpokenAgenda Split(string text)
    {
        var match = Words().Match(text);
        var agenda = match.Success ? SetAgenda.OneLine(text[(match.Index + match.Length)..].Trim(' ', ':', '.')) : "";
        return agenda.Length == 0 ? new SpokenAgenda(text, null) : new SpokenAgenda(text[..match.Index].TrimEnd(' ', ',', ';', '.'), agenda);
    }

    [GeneratedRegex(@"\b(nội dung|noi dung|bàn việc|ban viec|bàn về|ban ve)\b(\s+(họp|hop|buổi họp|buoi hop|là|la))?\s*:?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Words();
}
