namespace ChiBo.Core.Language;

/// <summary>Reads a message that is nothing but the number of a choice.</summary>
public static class ChoiceNumber
{
    /// <summary>"1", "1.", "số 1", "một", "so mot" → 1; null for anything else.</summary>
    public static int? Read(string text) =>
        int.TryParse(text.Trim().TrimEnd('.'), System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : null;
}
