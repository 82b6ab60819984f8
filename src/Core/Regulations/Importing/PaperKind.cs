using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>Kinds of papers as their titles say them: "HƯỚNG DẪN", "QUY ƯỚC KHU DÂN CƯ".</summary>
internal static class PaperKind
{
    private const int LongestOpening = 160;

    private static readonly Dictionary<string, string> s_kinds = new(StringComparer.Ordinal)
    {
        ["huong dan"] = "Hướng dẫn",
        ["quy dinh"] = "Quy định",
        ["quyet dinh"] = "Quyết định",
        ["nghi quyet"] = "Nghị quyết",
        ["chi thi"] = "Chỉ thị",
        ["ket luan"] = "Kết luận",
        ["quy che"] = "Quy chế",
        ["ke hoach"] = "Kế hoạch",
        ["chuong trinh"] = "Chương trình",
        ["thong bao"] = "Thông báo",
        ["dieu le"] = "Điều lệ",
        ["luat"] = "Luật",
        ["nghi dinh"] = "Nghị định",
        ["thong tu"] = "Thông tư",
        ["thong tri"] = "Thông tri",
        ["quy uoc"] = "Quy ước",
        ["noi quy"] = "Nội quy",
        ["cong van"] = "Công văn",
        ["bao cao"] = "Báo cáo",
        ["to trinh"] = "Tờ trình",
        ["de an"] = "Đề án",
    };

    /// <summary>The kind that a line is and nothing else; null for any other.</summary>
    public static string? Alone(string line) => line.Length > 20 ? null : s_kinds.GetValueOrDefault(VietnameseText.Fold(line).Trim(' ', ':', '.'));

    /// <summary>The kind that opens a line in capitals, with what it is about; null for any other.</summary>
    public static (string Kind, string About)? Opening(string line)
    {
        var folded = VietnameseText.Fold(line);
        if (line.Length > LongestOpening || folded.Length != line.Length || line.Any(char.IsLower))
        {
            return null;
        }

        var kind = s_kinds.Keys.FirstOrDefault(k => folded.StartsWith(k + " ", StringComparison.Ordinal));
        var rest = kind is null ? string.Empty : line[kind.Length..].Trim(' ', ':', '.');
        // "QUY ĐỊNH CHUNG" heads a chapter.
        return rest.Length == 0 || VietnameseText.Fold(rest) is "chung" or "cu the" or "chuyen tiep" ? null : (s_kinds[kind!], rest);
    }
}
