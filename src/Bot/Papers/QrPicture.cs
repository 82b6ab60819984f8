using QRCoder;

namespace ChiBo.Bot.Papers;

/// <summary>Texts, mostly links, as squares a telephone's camera reads.</summary>
public static class QrPicture
{
    /// <summary>Wide enough to stay sharp on a full screen.</summary>
    private const int PixelsPerModule = 12;

    /// <summary>A PNG with the quiet border the standard asks for.</summary>
    public static byte[] Png(string text)
    {
        using var data = Data(text);
        using var picture = new PngByteQRCode(data);
        return picture.GetGraphic(PixelsPerModule);
    }

    /// <summary>The dark modules, row by row, quiet border included.</summary>
    internal static IReadOnlyList<System.Collections.BitArray> Modules(string text)
    {
        using var data = Data(text);
        return [.. data.ModuleMatrix];
    }

    private static QRCodeData Data(string text)
    {
        using var generator = new QRCodeGenerator();
        return generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
    }
}
