using System.Text.RegularExpressions;
using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations.Calculators;

/// <summary>
/// Knows a text that says a figure and asks nothing of its own: "6 triệu ạ", "thế còn 8tr5?", "còn vào 19/5/1990". Made of such words
/// alone: "kết nạp ngày 15/3/2026 bao giờ chuyển chính thức" is a question.
/// </summary>
public static partial class FigureAlone
{
    private static readonly string[] s_numbers =
    [
        "mot", "hai", "bon", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "chuc", "tram", "linh", "le", "lam", "nham", "ruoi", "trieu", "nghin", "ngan", "dong",
    ];

    private static readonly string[] s_around =
    [
        "sao", "neu", "neu tang len", "neu tang", "neu giam con", "neu giam", "nhung", "gia su", "truong hop", "nhu the nao", "the nao", "khoang", "tam", "chung", "hon", "gan", "duoc",
        "moi", "hang", "so", "luc", "doi", "khac", "hinh nhu", "thi phai", "khong nho", "khong ro", "khong nho ro", "chac", "tinh", "phai", "can", "u",
    ];

    /// <summary>How much is asked here only of what was worked out: "8 triệu lĩnh bao nhiêu" is another question.</summary>
    private static readonly string[] s_howMuch =
    [
        "thi bao nhieu", "la bao nhieu", "thi may", "dong bao nhieu", "nop bao nhieu", "dong may", "nop may", "dang phi bao nhieu", "bao nhieu nam", "may nam", "bao nhieu tuoi dang", "bao nhieu phieu", "may phieu",
    ];

    private static readonly string[] s_money =
    [
        "luong huu", "luong", "huu", "muc luong", "tien", "luong toi thieu", "toi thieu", "vung", "o vung", "luong dong bao hiem", "di lam", "tro cap", "thai san", "om dau",
        "nhan", "linh", "lanh", "nop", "dang phi", "ca nam", "quy", "ca quy",
    ];

    private static readonly string[] s_days =
    [
        "ngay", "thang", "hom", "hom qua", "hom nay", "vao", "vao dang", "ket nap", "quyet dinh", "ban hanh", "ky", "ghi", "cap", "giay", "lam le", "le", "ra khoi dang", "du",
        "tuoi dang", "sinh", "ngay sinh",
    ];

    private static readonly string[] s_people = ["dang vien", "chinh thuc", "nguoi", "chi bo", "phieu"];

    private static readonly string[] s_kin =
        ["vo", "vo toi", "vo em", "chong", "chong toi", "chong em", "vo chong", "bo toi", "bo em", "me toi", "me em", "ba xa", "ong xa", "nha toi", "con trai", "con gai", "con dau", "con re", "nguoi nha", "dong chi do", "nguoi khac"];

    private static readonly Phrasebook s_book = new(SmallWords.All, s_numbers, s_around, s_howMuch, s_money, s_days, s_people, s_kin);

    /// <summary>Whether it says nothing besides; that it holds a figure is left to who reads it.</summary>
    public static bool Is(string text) => s_book.Read(Unit().Replace(text, " trieu ")) is { Name: null };

    /// <summary>Whether it is said as a change of what was asked before. A bare number or day is said of anything, an amount is not.</summary>
    public static bool IsChange(string text) =>
        Is(text) && (Change().IsMatch(VietnameseText.Fold(text)) || SpokenAmount.In(text).Count == 1);

    /// <summary>Whether it asks for anything.</summary>
    public static bool Asks(string text) => Asking().IsMatch(VietnameseText.Fold(text));

    // The signs of units are short forms of other words.
    [GeneratedRegex(@"(?<=\d)\s*(tr|k|đ|d|vnđ|vnd)(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Unit();

    [GeneratedRegex(@"^\W*(the|con|vay|neu|nhung|gia su)\b|\b(thi sao|sao|bao nhieu)\b|\?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Change();

    [GeneratedRegex(@"\?|\b(khong|ko|k|chua|bao nhieu|bn|may|gi|nao|sao|ai|dau)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Asking();
}
