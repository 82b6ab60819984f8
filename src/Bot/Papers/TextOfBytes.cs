using System.Text;

namespace ChiBo.Bot.Papers;

/// <summary>Tells in which encoding a Vietnamese text file was saved, and reads it.</summary>
internal static class TextOfBytes
{
    private const int Sample = 8_192;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>False for what holds control characters in the encoding it seems to have.</summary>
    public static bool IsText(ReadOnlySpan<byte> content) =>
        !content.StartsWith("MZ"u8) && !content.StartsWith("%PDF-"u8)
        && Decode(content).Take(Sample).All(character =>
            !char.IsControl(character) || character is '\t' or '\r' or '\n' or '\f');

    /// <summary>
    /// By its mark (UTF-8, UTF-16), by the zeros of UTF-16 without one, as UTF-8 where that fits, else as Windows-1258,
    /// whose separate tone marks are composed (NFC).
    /// </summary>
    public static string Decode(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return Encoding.UTF8.GetString(content[3..]);
        }

        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return (content[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(content[2..]);
        }

        return Unmarked(content);
    }

    private static string Unmarked(ReadOnlySpan<byte> content)
    {
        var (even, odd) = Zeros(content[..Math.Min(content.Length, Sample)]);
        var many = Math.Min(content.Length, Sample) / 8;
        if (odd > many && even < odd / 4)
        {
            return Encoding.Unicode.GetString(content);
        }

        if (even > many && odd < even / 4)
        {
            return Encoding.BigEndianUnicode.GetString(content);
        }

        try
        {
            return StrictUtf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1258)!.GetString(content).Normalize(NormalizationForm.FormC);
        }
    }

    private static (int Even, int Odd) Zeros(ReadOnlySpan<byte> content)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == 0)
            {
                _ = i % 2 == 0 ? even++ : odd++;
            }
        }

        return (even, odd);
    }
}
