using System.Text.RegularExpressions;
using ChiBo.Core.Members;

namespace ChiBo.Core.Regulations.ByPerson;

/// <summary>What points to a person in a text, whoever he is: names by their form, phone, identity and account numbers, e-mail, somebody's house.</summary>
public static partial class PersonalWords
{
    private const int IdentityDigits = 12;

    /// <summary>What was found, as it stands in the text; empty where there is nothing. A name typed without capitals is not seen.</summary>
    public static IEnumerable<string> In(string text) =>
        Numbers().Matches(text).Select(m => m.Value.Trim()).Where(IsPersonal)
            .Concat(Accounts().Matches(text).Select(m => m.Groups["number"].Value))
            .Concat(Addresses().Matches(text).Select(m => m.Value))
            .Concat(Sentence().Split(text).Where(IsAboutSomebody).SelectMany(s => Houses().Matches(s)).Select(m => m.Value))
            .Concat(Titled().Matches(text).Select(m => m.Value))
            .Concat(FullNames().Matches(text).Select(m => m.Value));

    // A house number alone is as well that of a surgery or a hall.
    private static bool IsAboutSomebody(string sentence) => Titled().IsMatch(sentence) || FullNames().IsMatch(sentence) || Home().IsMatch(sentence);

    private static bool IsPersonal(string digits) => PhoneNumber.TryParse(digits, out _) || digits.Count(char.IsAsciiDigit) == IdentityDigits;

    [GeneratedRegex(@"(?<!\d)\+?\d(?:[ .\-]?\d){8,12}(?!\d)", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Numbers();

    // Sums have dots between their thousands, or say đồng.
    [GeneratedRegex(@"(?<![\d.,])(?<number>\d{9,16})(?![\d.,]*\d|\s*(đ|đồng|vnđ|vnd)\b)|(tài khoản|stk|chuyển khoản|số tk)\D{0,20}(?<number>\d[\d ]{5,18}\d)(?![\d ]*\d|\s*(đ|đồng|vnđ|vnd)\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Accounts();

    [GeneratedRegex(@"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(\.[\w-]{1,64}){1,5}", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"\bsố nhà\s+\d+\w*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Houses();

    [GeneratedRegex(@"[.!?;]\s|\n", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Sentence();

    // "nhà bác ấy", "nhà riêng của đồng chí bí thư"; who is only spoken to is nobody's house.
    [GeneratedRegex(@"\bnhà( riêng)?( của)? (đồng chí|ông|bà|anh|chị|bác|cô|chú|cụ|thầy)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Home();

    // "đồng chí Hùng", "bà Nguyễn Thị Hoa"; not "đồng chí Bí thư", "Bác Hồ".
    [GeneratedRegex(@"\b(?i:đồng chí|ông|bà|anh|chị|bác|cô|chú|cụ|thầy|em|cháu|con)[ \t]+(?!(Hồ|Bí|Chủ|Phó|Trưởng|Chi|Đảng|Tổ|Tổng|Ban|Hội|Đoàn|Thủ|Công|Ủy|Giám|Thường|Cấp|Quần|Rịa)\b)\p{Lu}\p{Ll}+([ \t]+\p{Lu}\p{Ll}+){0,3}", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Titled();

    // Streets, schools and funds bear names too.
    [GeneratedRegex(@"(?<!\b(?i:đường|phố|trường|quỹ|giải|huy hiệu|quảng trường|công viên|tư tưởng|gương)\s+)\b(Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Dương|Lý|Đinh|Trịnh|Mai|Cao|Lương|Đào|Trương)(?!\s+(Luận|Tạo|Tưởng|Lượng|Động|Mức|Hành|Vấn)\b)([ \t]+\p{Lu}\p{Ll}+){2,3}", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex FullNames();
}
