namespace ChiBo.Core.Language;

/// <summary>A message that is nothing but the number of a choice.</summary>
public static class ChoiceNumber
{
    /// <summary>
    /// The number of "1", "1.", "(2)", "số 1", "một", "so mot", "chọn 2", "câu 3"; 0 to 99.
    /// Null when the message says anything more, so that a sentence is never taken for a choice.
    /// </summary>
    public static int? Read(string text)
    {
        if (text.Length > 40 || text.Contains('/', StringComparison.Ordinal) || text.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        var words = Utterance.Read(text).Words.Where(word => word.Kind is WordKind.Word or WordKind.Number).ToList();
        var at = words.Count > 1 && words[0].Fold is "so" or "chon" or "cau" or "muc" or "phim" ? 1 : 0;
        if (at == 1 && words.Count > 2 && words[1].Fold is "so")
        {
            at = 2;
        }

        var (value, length) = Numerals.ReadAt(words, at);
        var polite = words.Count - at - length;
        var isAll = length > 0 && (polite == 0 || (polite == 1 && words[^1].Fold is "a" or "nhe" or "nha"));
        var marks = Utterance.Read(text).Words.Count(word => word.Kind == WordKind.Break);
        return isAll && value is >= 0 and <= 99 && marks <= 2 && !IsZeroWord(words, at) ? value : null;
    }

    // "không" alone is a no, not the number zero.
    private static bool IsZeroWord(List<Word> words, int at) => words[at].Kind == WordKind.Word && words[at].Fold is "khong";
}
