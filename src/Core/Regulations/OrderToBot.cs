using System.Text;
using System.Text.RegularExpressions;
using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations;

/// <summary>
/// Knows words that are an order to the assistant instead of a question or a rule. Nothing would obey them: answers are passages as they
/// stand. But a question with an order in it is not answered with whatever stands near it, and a passage with one is given to nobody.
/// </summary>
public static partial class OrderToBot
{
    private const int Longest = 4_000;

    /// <summary>Whether such words stand in a text, written with or without diacritics, in full-width letters or with invisible signs between.</summary>
    public static bool IsIn(string text) => Order().IsMatch(Plain(VietnameseText.Cut(text, Longest)));

    private static string Plain(string text)
    {
        var folded = VietnameseText.Fold(text);
        var kept = new StringBuilder(folded.Length);
        foreach (var rune in folded.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.Format)
            {
                kept.Append(rune.ToString());
            }
        }

        return string.Join(' ', kept.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex(
        // To forget what it goes by.
        @"\b(bo qua|quen|phot lo|khong can theo|dung theo|xoa)( di| het| moi| tat ca| cac| toan bo| nhung| luon)+ .{0,30}\b(quy dinh|chi dan|huong dan|lenh|chi thi|noi dung|cau lenh|van ban)\b.{0,60}\b(tra loi|noi|bao|xac nhan|lam theo|tren|truoc)\b"
        // To say something laid down.
        + @"|\b(hay|chi duoc|chi can) (tra loi|dap|xac nhan|noi rang)( (voi|cho) .{1,20})? ?(la|rang|luon|dung|:|""|\d)"
        + @"|\bkhi (ai|nguoi nao|co nguoi|dang vien|co ai|bat ky ai|thanh vien)( (do|nao))? hoi\b.{0,60}\b(hay|phai|thi|chi) (tra loi|noi|bao|dap)\b"
        // To be somebody else.
        + @"|\b(dong vai|nhap vai|gia (vo|bo|lam) (nhu|la))\b|\b(tu gio|tu bay gio|ke tu gio),? (ban|may|tro ly|bot) (la|se la|hay|phai)\b|\b(ban|may|tro ly|bot) (bay gio |gio |nay )?la (bi thu|quan tri|admin|he thong|mot ai|dan|chatgpt)\b"
        // To show or switch what it runs on.
        + @"|\b(system|developer|hidden) (prompt|message|mode|instructions?)\b|\b(prompt|chi dan|loi nhac|cau lenh) (he thong|goc|an|ban dau)\b|\b(che do|mode) (nha phat trien|quan tri|khong gioi han|bao tri|debug|admin)\b|\bjailbreak\b|\bsudo\b"
        + @"|\b(ignore|disregard|forget|override)\b.{0,30}\b(instructions?|rules?|prompts?|above|previous|everything)\b|\byou are (now|no longer)\b|\b(act|pretend|behave) (as|to be|like)\b|\b(reply|respond|answer|say|output|print) (only|with|exactly)\b"
        + @"|<\|?(im_start|im_end|system|endoftext)|\[/?inst\]|#{2,} ?(system|instruction|assistant)|""role"" ?: ?""(system|assistant)""|\b(assistant|system|bot) ?: "
        // To a database or a browser.
        + @"|\b(union( all)? select|select .{1,40} from|drop (table|database)|delete from|insert into|update \w+ set)\b|<(script|img|iframe|svg)\b|\]\((https?|javascript|data):|\$\{|\{\{",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 500)]
    private static partial Regex Order();
}
