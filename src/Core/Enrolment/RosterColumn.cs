using System.Collections.Frozen;
using ChiBo.Core.Language;

namespace ChiBo.Core.Enrolment;

/// <summary>What a column of a roster can mean to us.</summary>
public enum RosterColumn
{
    OfficialNumber,
    FullName,

    /// <summary>The column after the name, under the same heading or none, where lists keep the given name apart.</summary>
    NameTail,
    FamilyName,
    GivenName,
    BirthDate,
    BirthYear,
    BirthOfMan,
    BirthOfWoman,
    Gender,
    IsMan,
    IsWoman,
    Phone,
    Group,
    Standing,
    OfficialSince,
    ProbationarySince,
    Post,
    Exempt,
    ExemptFrom,
    ExemptUntil,
    ExemptResolution,
    Temporary,
    TemporaryHere,
    TemporaryElsewhere,
    TemporaryFrom,
    TemporaryUntil,
}

/// <summary>The headings under which Vietnamese rosters carry these columns.</summary>
public static class RosterHeadings
{
    private static readonly FrozenDictionary<string, RosterColumn> Known = new Dictionary<RosterColumn, string>
    {
        [RosterColumn.OfficialNumber] = "stt|so thu tu|so tt|tt|so danh sach|so",
        [RosterColumn.FullName] = "ho va ten|ho ten|ho va ten dang vien|ho ten dang vien|ten dang vien|ho va ten khai sinh"
            + "|ho ten khai sinh|ho va ten dang dung|ho ten day du|ho va ten day du|ho ten dem va ten|dang vien",
        [RosterColumn.FamilyName] = "ho|ho dem|ho va dem|ho lot|ho va ten dem|ho va chu dem|ho chu dem|ho va ten lot|ho va lot",
        [RosterColumn.GivenName] = "ten",
        [RosterColumn.BirthDate] = "ngay sinh|ngay thang nam sinh|ngay thang sinh|sinh ngay|ntns|ngay sinh nam sinh"
            + "|nam sinh ngay sinh|ngay sinh hoac nam sinh|ngay nam sinh",
        [RosterColumn.BirthYear] = "nam sinh|sinh nam|ns",
        [RosterColumn.BirthOfMan] = "nam sinh nam|ngay sinh nam|ngay thang nam sinh nam",
        [RosterColumn.BirthOfWoman] = "nam sinh nu|ngay sinh nu|ngay thang nam sinh nu",
        [RosterColumn.Gender] = "gioi tinh|gt|phai|nam nu|gioi tinh nam nu|gioi",
        [RosterColumn.IsMan] = "nam|gioi tinh nam",
        [RosterColumn.IsWoman] = "nu|gioi tinh nu",
        [RosterColumn.Phone] = "so dien thoai|sdt|dt|dien thoai|so dt|so dien thoai di dong|dien thoai di dong|dtdd|di dong"
            + "|so di dong|dien thoai lien he|so dien thoai lien he|so zalo|zalo|sdt zalo|so dien thoai zalo|sdt lien he|lien he",
        [RosterColumn.Group] = "to dang|to|to dang so|ten to dang|thuoc to dang|thuoc to|to so|to sinh hoat|sinh hoat tai to",
        [RosterColumn.Standing] = "chinh thuc du bi|du bi chinh thuc|loai dang vien|dang vien chinh thuc du bi|tinh trang"
            + "|tu cach|tu cach dang vien|ct db|dang vien ct db|dien dang vien|chinh thuc hay du bi|chinh thuc hoac du bi",
        [RosterColumn.OfficialSince] = "chinh thuc|ngay chinh thuc|ngay vao dang chinh thuc|vao dang chinh thuc|ngay cong nhan chinh thuc",
        [RosterColumn.ProbationarySince] = "du bi|ngay du bi|ngay vao dang du bi|vao dang du bi",
        [RosterColumn.Post] = "chuc vu|chuc vu dang|chuc vu trong chi bo|chuc vu trong dang|chuc vu chi bo|chuc danh|vai tro",
    }
    .SelectMany(entry => entry.Value.Split('|').Select(heading => (heading, entry.Key)))
    .ToFrozenDictionary(pair => pair.heading, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>What a heading means; null for a column nobody here needs. Marks, capitals, signs and remarks in brackets do not matter.</summary>
    public static RosterColumn? Meaning(string heading)
    {
        var bracket = heading.IndexOf('(', StringComparison.Ordinal);
        return VietnameseText.Plain(heading) is var whole && Exact(whole) is { } exact ? exact
            : bracket > 0 && Exact(VietnameseText.Plain(heading[..bracket])) is { } shorter ? shorter
            : null;
    }

    private static RosterColumn? Exact(string plain) =>
        Known.TryGetValue(plain, out var column) ? column : Exemption(plain) ?? Temporary(plain);

    private static RosterColumn? Exemption(string plain)
    {
        var words = plain.Split(' ');
        var resolution = plain.Contains("quyet dinh", StringComparison.Ordinal) || words.Contains("qd");
        if (!words.Contains("mien") || plain.Contains("mien nhiem", StringComparison.Ordinal) || (words[0] != "mien" && !resolution && words[0] is not ("duoc" or "ngay" or "dang")))
        {
            return null;
        }

        return resolution ? RosterColumn.ExemptResolution
            : words.Contains("tu") || words[0] == "ngay" ? RosterColumn.ExemptFrom
            : words.Contains("den") ? RosterColumn.ExemptUntil
            : RosterColumn.Exempt;
    }

    /// <summary>"đến" alone says that he came to us; "đến ngày" says until when.</summary>
    private static RosterColumn? Temporary(string plain)
    {
        if (!plain.Contains("tam thoi", StringComparison.Ordinal) && !plain.StartsWith("shtt", StringComparison.Ordinal))
        {
            return null;
        }

        var words = plain.Split(' ');
        var direction = words.Contains("di");
        return words.Contains("tu") ? RosterColumn.TemporaryFrom
            : plain.EndsWith("den ngay", StringComparison.Ordinal) ? RosterColumn.TemporaryUntil
            : direction && words.Contains("den") ? RosterColumn.Temporary
            : direction ? RosterColumn.TemporaryElsewhere
            : words.Contains("den") ? RosterColumn.TemporaryHere
            : RosterColumn.Temporary;
    }
}
