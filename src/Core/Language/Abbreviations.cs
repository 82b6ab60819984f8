using System.Collections.Frozen;

namespace ChiBo.Core.Language;

/// <summary>Short and regional spellings of common words, as people write them in messages.</summary>
internal static class Abbreviations
{
    private static readonly FrozenDictionary<string, string> Known = Parse("""
        k ko kg kh hk hok hem khg kô kong khum hông hổng nỏ khôông khôn hổn hôn khổng =không
        đc dc đx đk dk đuoc duọc duoc =được
        e =em
        a =anh
        t tui tao toy tôy tui =tôi
        m mik mk =mình
        c =chị
        b =buổi
        xp =xin phép
        cm =có mặt
        vm =vắng mặt
        tg =tham gia
        td =tham dự
        hnay hn =hôm nay
        hqua =hôm qua
        vs =với
        trc =trước
        cq =cơ quan
        ct =công tác
        cv =công việc
        cty =công ty
        gđ gd =gia đình
        bv =bệnh viện
        vp =văn phòng
        nvh =nhà văn hóa
        r rùi roi =rồi
        tl =tài liệu
        tb =thông báo
        ntn =như thế nào
        bik bít bjt bit =biết
        h =giờ
        p ph =phút
        mn =mọi người
        uk uh uhm umh ukm =ừ
        vg vâg dzạ dzâng =vâng
        oke oki okie okay okê okla okela ô-kê ôkê okê okey =ok
        nhìu =nhiều
        z dẫy zậy =vậy
        ôông =ông
        zạy dzậy zay =vậy
        j ji gi =gì
        wa qá =quá
        lm mần =làm
        đt dt =điện thoại
        sđt sdt =số điện thoại
        tks thanks thks thank =cảm ơn
        ae =anh em
        ace =anh chị em
        bn =bao nhiêu
        chx chz =chưa
        đag dag =đang
        ms =mới
        bh =bây giờ
        ns =nói
        đv =đảng viên
        ngta =người ta
        chớ chơ =chứ
        bịnh =bệnh
        chưn =chân
        coi =xem
        vô =vào
        trể =trễ
        bựa bữa =hôm
        ni =này
        nớ =ấy
        đạ =đã
        nựa =nữa
        đthoại =điện thoại
        ng =người
        đg =đang
        tr =trời
        lun =luôn
        thui =thôi
        hĩ =hỉ
        đấn =đến
        zự dzự =dự
        zìa dzìa dìa =về
        zô dzô =vào
        """);

    /// <summary>The full words for a short one, in lower case with marks; null when it is no known short form.</summary>
    public static string? Expand(string word) => Known.GetValueOrDefault(word);

    private static FrozenDictionary<string, string> Parse(string table)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in table.Split('\n'))
        {
            var parts = line.Split('=');
            foreach (var shortForm in parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!string.Equals(shortForm, parts[1], StringComparison.Ordinal))
                {
                    known[shortForm] = parts[1];
                }
            }
        }

        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
