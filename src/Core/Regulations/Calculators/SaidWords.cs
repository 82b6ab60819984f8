using System.Globalization;
using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations.Calculators;

/// <summary>The words of a text without marks, short forms written out, numbers from ten on in figures; and what of them is denied.</summary>
public sealed class SaidWords
{
    private const string Pause = ",";

    private static readonly HashSet<string> s_no = ["khong", "chua", "chang", "het", "sap", "thoat"];

    /// <summary>May stand between a denial and what it denies: "không còn được hưởng lương hưu".</summary>
    private static readonly HashSet<string> s_between =
    [
        "co", "duoc", "phai", "con", "la", "lam", "nhan", "linh", "huong", "an", "thuoc", "dien", "dong", "tham", "gia", "mua", "di", "den", "toi", "du", "nghi", "ve", "luong", "muc", "tuoi",
    ];

    /// <summary>May stand between what one has and how much, or that one has none.</summary>
    private static readonly HashSet<string> s_behind = ["thi", "cung", "toi", "em", "minh", "cua", "la", "duoc", "khoang", "tam"];

    /// <summary>Short forms of these questions alone, and signs of units, which are short forms of other words elsewhere.</summary>
    private static readonly Dictionary<string, string[]> s_short = new(StringComparer.Ordinal)
    {
        ["lh"] = ["luong", "huu"],
        ["dp"] = ["dang", "phi"],
        ["tr"] = ["trieu"],
        ["k"] = ["nghin"],
    };

    private readonly List<string> _words = [];

    /// <summary>Reads any text.</summary>
    public SaidWords(string text)
    {
        var said = Utterance.Read(text).Words;
        for (var i = 0; i < said.Count;)
        {
            i = Take(said, i);
        }

        Line = $" {string.Join(' ', _words)} ";
    }

    /// <summary>The words, a blank before and behind each; a comma where the writer pauses.</summary>
    public string Line { get; }

    /// <summary>Whether any of the phrases (folded) stands in it, whole words only.</summary>
    public bool Has(params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (Line.Contains($" {phrase} ", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether any of the phrases is said and not denied there.</summary>
    public bool States(params ReadOnlySpan<string> phrases) => Is(denied: false, phrases);

    /// <summary>Whether any of the phrases is denied: "không có lương hưu", "lương thì không có", "chưa nghỉ hưu".</summary>
    public bool Denies(params ReadOnlySpan<string> phrases) => Is(denied: true, phrases);

    private bool Is(bool denied, ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            var words = phrase.Split(' ');
            for (var i = 0; i <= _words.Count - words.Length; i++)
            {
                if (_words.Skip(i).Take(words.Length).SequenceEqual(words) && IsDenied(i, i + words.Length) == denied)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // What has an amount is there, whatever stands before it: "phải đóng không lương hưu tôi 6 triệu".
    private bool IsDenied(int start, int end)
    {
        var behind = end;
        while (s_behind.Contains(At(behind)))
        {
            behind++;
        }

        if (char.IsAsciiDigit(At(behind)[0]))
        {
            return false;
        }

        var before = start - 1;
        while (s_between.Contains(At(before)))
        {
            before--;
        }

        return s_no.Contains(At(before)) || (At(behind) is "khong" or "chua" && At(behind + 1) == "co" && At(behind + 2) is Pause or "thi" or "nen" or "roi" or "a");
    }

    /// <summary>Either end of the text is a pause.</summary>
    private string At(int i) => i >= 0 && i < _words.Count ? _words[i] : Pause;

    private int Take(IReadOnlyList<Word> said, int i)
    {
        var (value, length) = Numerals.ReadAt(said, i);

        // "mười năm" are ten years; fifteen is "mười lăm".
        if (length > 1 && said[i + length - 1].Fold == "nam")
        {
            (value, length) = (value - 5, length - 1);
        }

        if (said[i].Kind == WordKind.Word && length > 0 && value >= 10)
        {
            _words.Add(value.ToString(CultureInfo.InvariantCulture));
            return i + length;
        }

        if (s_short.TryGetValue(VietnameseText.Fold(said[i].Typed), out var full) && (full.Length > 1 || (i > 0 && said[i - 1].Kind == WordKind.Number)))
        {
            _words.AddRange(full);
        }
        else if (said[i].Kind is WordKind.Word or WordKind.Number)
        {
            _words.Add(said[i].Fold);
        }
        else if (IsPause(said, i))
        {
            _words.Add(Pause);
        }

        return i + 1;
    }

    // "6,5 triệu" and "6.500.000" go on.
    private static bool IsPause(IReadOnlyList<Word> said, int i) =>
        said[i].Text is "," or "." or ";" or "?" or "\n" && !(i > 0 && i + 1 < said.Count && said[i - 1].Kind == WordKind.Number && said[i + 1].Kind == WordKind.Number);
}
