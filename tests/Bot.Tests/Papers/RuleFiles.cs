using System.Globalization;
using System.IO.Compression;
using System.Text;
using ChiBo.Bot.Papers.Rules;
using SkiaSharp;

namespace ChiBo.Bot.Tests.Papers;

/// <summary>Small documents made for a test.</summary>
internal static class RuleFiles
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.{0}.main+xml\"/></Types>";

    public static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    /// <summary>A Word document of a body, with further parts.</summary>
    public static byte[] Docx(string body, params (string Name, string Xml)[] parts) => Docx("openxmlformats-officedocument.wordprocessingml.document", body, parts);

    public static byte[] Docm(string body) => Docx("ms-word.document.macroEnabled", body);

    public static string Part(string name, string inside) => $"<w:{name} xmlns:w=\"{Word}\">{inside}</w:{name}>";

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A PDF drawn line by line, as office programs print it; no lines make a page without text.</summary>
    public static byte[] Pdf(params string[] lines)
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream))
        {
            using var font = new SKFont(SKTypeface.FromStream(typeof(ReadRuleFile).Assembly.GetManifestResourceStream("DejaVuSans.ttf")), 11);
            using var paint = new SKPaint();
            var canvas = document.BeginPage(595, 842);
            canvas.DrawRect(50, 20, 400, 10, paint);
            foreach (var (at, line) in lines.Index())
            {
                canvas.DrawText(line, 50, 60 + (at * 16), font, paint);
            }

            document.EndPage();
            document.Close();
        }

        return stream.ToArray();
    }

    /// <summary>A PDF whose page unpacks to that many blanks.</summary>
    public static byte[] PdfOfBlanks(int megabytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var blanks = new byte[1 << 20];
            Array.Fill(blanks, (byte)' ');
            for (var i = 0; i < megabytes; i++)
            {
                deflate.Write(blanks);
            }
        }

        using var stream = new MemoryStream();
        var places = new List<long>();
        void Write(string text) => stream.Write(Encoding.Latin1.GetBytes(text));
        void Begin(string text)
        {
            places.Add(stream.Position);
            Write(string.Create(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{text}"));
        }

        Write("%PDF-1.4\n");
        Begin("<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
        Begin("<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n");
        Begin("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>/Contents 4 0 R>>\nendobj\n");
        Begin(string.Create(CultureInfo.InvariantCulture, $"<</Filter/FlateDecode/Length {packed.Length}>>\nstream\n"));
        stream.Write(packed.ToArray());
        Write("\nendstream\nendobj\n");
        var table = stream.Position;
        Write("xref\n0 5\n0000000000 65535 f \n" + string.Concat(places.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p:0000000000} 00000 n \n"))));
        Write(string.Create(CultureInfo.InvariantCulture, $"trailer\n<</Root 1 0 R/Size 5>>\nstartxref\n{table}\n%%EOF"));
        return stream.ToArray();
    }

    private static byte[] Docx(string kind, string body, params (string Name, string Xml)[] parts) => Zip(
    [
        ("[Content_Types].xml", Encoding.UTF8.GetBytes(Types.Replace("{0}", kind, StringComparison.Ordinal))),
        ("word/document.xml", Encoding.UTF8.GetBytes(Part("document", $"<w:body>{body}</w:body>"))),
        .. parts.Select(p => (p.Name, Encoding.UTF8.GetBytes(p.Xml))),
    ]);
}
