using SkiaSharp;

namespace ChiBo.Bot.Papers;

/// <summary>The letters of every paper: DejaVu Sans from this assembly, since a bare machine may have no font at all.</summary>
internal static class PaperFonts
{
    public const string Name = "DejaVu Sans";

    public static SKTypeface Regular { get; } = Load("DejaVuSans.ttf");

    public static SKTypeface Bold { get; } = Load("DejaVuSans-Bold.ttf");

    public static SKFont Font(float size, bool bold) => new(bold ? Bold : Regular, size) { Subpixel = true };

    private static SKTypeface Load(string resource)
    {
        using var stream = typeof(PaperFonts).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The font {resource} is missing from the assembly.");
        return SKTypeface.FromStream(stream);
    }
}
