using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace ChiBo.Core.Attendance;

/// <summary>The four digits that are read aloud at a meeting; made of a secret and a counter, so that none needs to be kept.</summary>
public static class CheckInCode
{
    /// <summary>Bytes of a fresh secret.</summary>
    public const int SecretLength = 16;

    /// <summary>"1000" to "9999": never a leading zero, which would read as a small number.</summary>
    public static string Of(byte[] secret, int step)
    {
        Span<byte> counter = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(counter, step);
        var digest = HMACSHA256.HashData(secret, counter);
        return (1000 + (BinaryPrimitives.ReadUInt32BigEndian(digest) % 9000)).ToString(CultureInfo.InvariantCulture);
    }
}
