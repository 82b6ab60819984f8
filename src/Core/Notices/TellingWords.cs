using System.Globalization;
using System.Text.RegularExpressions;
using ChiBo.Core.Language;

namespace ChiBo.Core.Notices;

/// <summary>What a leader records in one line with roster numbers.</summary>
public sealed record TellingLine(Telling How, IReadOnlyList<int> Numbers);

/// <summary>Reads "đã gọi 3 7", "đã phát giấy 4, 9", "đọc giúp số 12 ạ", with or without diacritics; a line that says anything else is none.</summary>
public static partial class TellingWords
{
    /// <summary>The line, or null.</summary>
    public static TellingLine? Read(string text)
    {
        if (Line().Match(VietnameseText.Fold(text).Trim()) is not { Success: true } line)
        {
            return null;
        }

        Telling how = line.Groups["called"].Success ? Telling.Called : line.Groups["paper"].Success ? Telling.Paper : Telling.ReadAloud;
        return new TellingLine(how, Numbers(line.Groups["numbers"].Value));
    }

    /// <summary>The numbers behind "gửi lại": "gửi lại 3 7"; null for anything else.</summary>
    public static IReadOnlyList<int>? SendAgain(string text) =>
        Again().Match(VietnameseText.Fold(text).Trim()) is { Success: true } line ? Numbers(line.Groups["numbers"].Value) : null;

    private static List<int> Numbers(string text) =>
        [.. Number().Matches(text).Select(m => int.Parse(m.ValueSpan, CultureInfo.InvariantCulture)).Distinct()];

    private const string Behind = @"[\s:]+(?<numbers>(so\s*)?\d{1,4}([\s,;]+(va\s+)?((so|dong chi)\s*)?\d{1,4})*)(\s+(roi|a|nhe|xong))*[.!]*$";

    [GeneratedRegex(
        @"^((da|toi da|em da)\s+)?((?<called>(goi|goi dien|dien thoai|goi dien thoai|goi dien bao|goi bao)(\s+cho)?)"
        + @"|(?<paper>(phat|dua|giao|trao|gui)\s+(ban\s+)?giay(\s+cho)?)|(?<read>(doc|bao ro|nhan ro|ro)\s+(giup|ho|thay)(\s+cho)?|doc cho))(\s+roi)?" + Behind,
        RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Line();

    [GeneratedRegex(@"^(gui lai|thu gui lai)(\s+cho)?" + Behind, RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Again();

    [GeneratedRegex(@"\d+", RegexOptions.None, 200)]
    private static partial Regex Number();
}
