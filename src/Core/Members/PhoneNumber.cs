using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ChiBo.Core.Members;

/// <summary>
/// A Vietnamese telephone number in national form: "0912345678".
/// Mobile: 0 and one of 3, 5, 7, 8, 9 and eight digits (numbering since 2018);
/// landline: 02 and nine digits (area codes since 2017).
/// </summary>
public readonly record struct PhoneNumber
{
    private const int MobileLength = 10;
    private const int LandlineLength = 11;
    private const int LongestInput = 40;

    private readonly string? _value;

    private PhoneNumber(string value) => _value = value;

    /// <summary>Digits only, with the leading zero; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads what <see cref="TryParse"/> reads.</summary>
    /// <exception cref="FormatException">The text is no plausible Vietnamese number.</exception>
    public static PhoneNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException("Not a plausible Vietnamese telephone number.");

    /// <summary>
    /// Reads 0…, 84…, +84…, 0084…, with spaces, dots, dashes and brackets, and numbers that lost their
    /// zero in a spreadsheet (9 digits, or 10 for a landline). Letters or other signs make it no number.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PhoneNumber number)
    {
        number = default;
        if (text is null || text.Length > LongestInput || Digits(text) is not { } digits)
        {
            return false;
        }

        var national = National(digits);
        if (!IsPlausible(national))
        {
            return false;
        }

        number = new PhoneNumber(national);
        return true;
    }

    /// <summary>Grouped for reading aloud: "0912 345 678", "024 3825 0000", "0238 384 1234".</summary>
    public override string ToString() => Value switch
    {
        { Length: MobileLength } mobile => $"{mobile[..4]} {mobile[4..7]} {mobile[7..]}",
        { Length: LandlineLength } city when city[2] is '4' or '8' => $"{city[..3]} {city[3..7]} {city[7..]}",
        { Length: LandlineLength } landline => $"{landline[..4]} {landline[4..7]} {landline[7..]}",
        var other => other,
    };

    private static string? Digits(string text)
    {
        var digits = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsAsciiDigit(character))
            {
                digits.Append(character);
            }
            else if (!IsSeparator(character) && !(character == '+' && digits.Length == 0))
            {
                return null;
            }
        }

        return digits.ToString();
    }

    private static bool IsSeparator(char character) =>
        char.IsWhiteSpace(character)
        || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.Format
        || character is '.' or '-' or '(' or ')' or '\u2013' or '\u2011';

    private static string National(string digits)
    {
        var rest = digits.StartsWith("0084", StringComparison.Ordinal) ? digits[2..] : digits;
        if (rest.StartsWith("84", StringComparison.Ordinal) && rest.Length >= MobileLength + 1)
        {
            rest = rest[2..];
        }

        return rest.StartsWith('0') ? rest : "0" + rest;
    }

    private static bool IsPlausible(string national) => national.Length switch
    {
        MobileLength => national[1] is '3' or '5' or '7' or '8' or '9',
        LandlineLength => national[1] == '2',
        _ => false,
    };
}
