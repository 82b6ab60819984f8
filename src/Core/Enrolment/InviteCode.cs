using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace ChiBo.Core.Enrolment;

/// <summary>
/// Twelve random digits (about 40 bits) that lead a chat to a member. The first is never 0, so that a citizen's identity
/// number, which also has twelve digits and begins with 0 (Decree 137/2015/NĐ-CP, art. 13), is never taken for one.
/// </summary>
public readonly partial record struct InviteCode
{
    /// <summary>Codes looked for in one text; a forwarded message holds one, beside dates and numbers.</summary>
    private const int MostInOneText = 6;

    private readonly string? _digits;

    private InviteCode(string digits) => _digits = digits;

    /// <summary>Twelve digits without gaps; empty for <c>default</c>.</summary>
    public string Digits => _digits ?? "";

    /// <summary>A new one from the system's secure random source.</summary>
    public static InviteCode New() =>
        new(RandomNumberGenerator.GetString("123456789", 1) + RandomNumberGenerator.GetString("0123456789", 11));

    /// <summary>
    /// What in a text may be a code: twelve digits together or in fours, parted by spaces, dots or dashes.
    /// </summary>
    /// <param name="text">Any text, such as a whole forwarded message.</param>
    /// <param name="anyGroups">Also twelve digits in other groups ("482 719 305 561"); not for people who write lists of numbers.</param>
    public static IReadOnlyList<InviteCode> FindAll(string text, bool anyGroups)
    {
        var found = InFours().Matches(text).Select(m => m.Groups["a"].Value + m.Groups["b"].Value + m.Groups["c"].Value).ToList();
        if (anyGroups)
        {
            found.AddRange(Runs().Matches(text).Select(m => string.Concat(m.Value.Where(char.IsAsciiDigit))).Where(run => run.Length == 12 && run[0] != '0'));
        }

        return [.. found.Distinct(StringComparer.Ordinal).Take(MostInOneText).Select(digits => new InviteCode(digits))];
    }

    /// <summary>Twelve digits beginning with 0: most likely a citizen's identity number, which nobody should send.</summary>
    public static bool LooksLikeIdentityNumber(string text) => Identity().IsMatch(text);

    /// <summary>In fours: "4827 1930 5561".</summary>
    public override string ToString() => Digits.Length == 12 ? $"{Digits[..4]} {Digits[4..8]} {Digits[8..]}" : "";

    [GeneratedRegex(@"(?<![0-9])(?=(?<a>[1-9][0-9]{3})[\s.\-\u2010-\u2015]{0,3}(?<b>[0-9]{4})[\s.\-\u2010-\u2015]{0,3}(?<c>[0-9]{4})(?![0-9]))", RegexOptions.CultureInvariant, 200)]
    private static partial Regex InFours();

    [GeneratedRegex(@"[0-9](?:[\s.\-\u2010-\u2015]{0,3}[0-9]){11,40}", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Runs();

    [GeneratedRegex(@"(?<![0-9])0[0-9]{11}(?![0-9])", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Identity();
}

/// <summary>
/// The installation's key for invite codes. Only HMAC-SHA-256 values of codes are stored, so neither the database nor a
/// backup of it gives anybody a way in; without the key old codes are simply unknown, and new ones are made.
/// </summary>
public sealed class InviteCodeKey(byte[] key)
{
    /// <summary>64 hexadecimal digits; the same for the same code.</summary>
    public string HashOf(InviteCode code) =>
        Convert.ToHexString(HMACSHA256.HashData(key, System.Text.Encoding.ASCII.GetBytes(code.Digits)));
}
