namespace ChiBo.Core.Attendance.Reading;

/// <summary>Words that turn, weaken, ask or place what the words of intent say; one sense a line.</summary>
internal static class FrameWords
{
    public const string Table = """
        Negation: hoãn chuyến, hủy chuyến, hoãn, đời nào, không đời nào, không có chuyện, không có chuyện gì
        Negation: không có lý do gì, không có lý do gì mà, không có lý do, chẳng có lý do gì, chẳng có lý do gì mà
        Negation: không có cớ gì, đâu dám, sao dám, nào dám, ai dám, làm sao dám, không, chẳng, chả, chưa, đừng, khỏi
        Negation: không thể, không hề, không phải, không phải là, không bao giờ, chưa bao giờ, chẳng bao giờ
        Negation: chả bao giờ, chẳng phải, chưa hề, đâu có, đâu phải, đâu thể, làm gì có, làm gì có chuyện, khó
        Negation: khó mà, khó lòng, hết đường, hết cách, không còn, hong, chưa thể, chưa từng, miễn, khỏi lo
        Negation: không tài nào
        NegationTail: đâu, mô, đâu nhé, đâu ạ
        HowCould: ai mà, mấy ai, sao, răng, làm sao, thế nào, kiểu gì, làm gì, làm gì mà, làm chi, cách gì, chẳng lẽ
        HowCould: lẽ nào, cớ gì, cớ chi, sao mà, răng mà, làm sao mà, sao lại, việc gì, tội gì, thế nào mà, cách nào
        HowCould: có gì đâu mà, gì mà, tháng nào mà, buổi nào mà, lần nào mà, hôm nào mà, có bao giờ, lúc nào mà
        HowCould: chứ sao, hà cớ
        Can: được, nổi, kịp, xong được, được rồi
        Free: rảnh, rỗi, rảnh rỗi, nghỉ ca, được nghỉ ca, thu xếp được, sắp xếp được, thu xếp để, sắp xếp để
        Free: bố trí được, thu xếp công việc để, sắp xếp công việc để, có người trông, đổi ca được
        Free: đổi được ca rồi, hoãn rồi, sắp xếp xong, thu xếp xong, thoải mái, không có gì vướng, ở nhà cả ngày
        Recovered: hết ốm, hết bệnh, hết sốt, hết đau, hết mệt, khỏi ốm, khỏi bệnh, khỏi rồi, đỡ rồi, đã đỡ, đã khỏi
        Recovered: khỏe rồi, khỏe lại, hết bận, xong hết, về rồi, xuất viện, ra viện, đỡ nhiều
        But: nhưng, nhưng mà, mà, tuy nhiên, song, có điều, chỉ có điều, hóa ra, chứ, còn, thế mà, vậy mà
        But: chỉ mỗi tội, khổ nỗi, ngặt nỗi, hiềm nỗi, thì lại, mà lại, chỉ là, chỉ, chỉ phải cái, xui cái
        So: nên, cho nên, vậy nên, thành ra, nên là, vì vậy, do đó, bởi vậy, thế nên, vậy là
        Because: vì, do, tại, tại vì, bởi vì, bởi, là vì, vướng mỗi cái
        Still: vẫn, cũng, vẫn cứ, vẫn cố, cũng cố, vẫn sẽ, cũng ráng, vẫn ráng, bằng mọi giá, dù sao, dù gì
        Still: cũng sẽ, dù, dẫu, mấy cũng, mấy tôi cũng, gì tôi cũng, kiểu gì cũng, thế nào cũng, đều
        Thus: thì
        Want: nghĩ là, cứ nghĩ, nghĩ, tưởng là, muốn, định, tính, tưởng, thích, mong, thèm, mún, muốn lắm, tính đi
        Want: ham, những tưởng
        Must: phải, cần phải, bắt buộc
        If: khi mô, khi mô mà, còn không thì, chứ không thì, không thì, ước gì, giá như, nếu, nếu mà, nếu như
        If: trừ khi, trừ phi, giá mà, miễn là, với điều kiện, khi nào, hễ, nhỡ, lỡ mà, chừng nào, có khi nào
        If: biết đâu, ngộ nhỡ, nếu không, bao giờ mà, hôm nào
        Shift: chuyển sang, dời sang, đổi sang, dời qua, chuyển qua, lùi sang, lùi lại, dời, hoãn sang, đổi qua
        Hedge: chưa xác định, xem xét, cân nhắc, chưa có kế hoạch, chưa lên lịch, phụ thuộc, còn phụ thuộc
        Hedge: tùy thuộc, tùy vào, tùy theo, đợi, chờ, tôi xem, em xem, con xem, cháu xem, khả năng, chả biết được
        Hedge: có thể, có lẽ, có khi, có nhẽ, hình như, chưa chắc, không chắc, chưa biết, không biết, chả biết
        Hedge: chẳng biết, nào biết, ai biết, chưa rõ, không rõ, để xem, để tính, để coi, xem đã, xem sao
        Hedge: xem thế nào, xem như nào, xem lại, để tôi xem, để em xem, để tui xem, xem lịch, xem răng, xem đạ
        Hedge: thế nào đã, xem tình hình, để sắp xếp, để thu xếp, tùy, còn tùy, tùy tình hình, hên xui
        Hedge: năm ăn năm thua, không dám hứa, chưa dám hứa, không hứa, khó nói, khó biết, chưa nói trước
        Hedge: không nói trước, phân vân, lưỡng lự, chưa quyết, chưa quyết định, chưa tính, chưa hứa, hay không
        Hedge: hay vắng, hay nghỉ, hay không đi, có hoặc không, được thì, đi cũng được, năm mươi năm mươi, đợi xem
        Hedge: chờ xem, phải chờ, phải đợi, còn chờ, còn phải chờ, còn phải đợi, phải hỏi, hỏi vợ, hỏi chồng
        Hedge: hỏi lại, hỏi sếp, phải xin, xin sếp, không dám chắc, chưa dám chắc, khéo, e là khó, theo ý tập thể
        Hedge: sao cũng được, thế nào cũng được, chắc có chắc không, để tính đã, không nhớ, chưa sắp xếp
        Hedge: đang sắp xếp, đang thu xếp, chưa thu xếp, đang xin, đang đợi, đang chờ, đang cân nhắc, đang tính
        Hedge: nửa nọ nửa kia, xem có, coi lại, may ra, hên xui thôi, lúc đó tính, đến lúc đó, tới đó, tới đó tính
        Hedge: để nghĩ, nghĩ đã, suy nghĩ, lấn cấn, hỏi đã, cái đã xem, hứa chắc, hy vọng, hi vọng
        TryTo: cố, cố gắng, ráng, gắng, tranh thủ, sẽ cố gắng, sắp xếp, thu xếp
        Defer: báo lại, báo sau, nói sau, nói lại, nhắn lại, nhắn sau, trả lời sau, trả lời, gọi lại, gọi sau
        Defer: tính sau, mai tôi nói, mai tui nói, mai nói, tôi báo, em báo trước, liên lạc sau, hồi âm
        Defer: đang lái xe, đang họp, phản hồi sau, rep sau
        Past: hôm qua, tối qua, hôm kia, hôm trước, hôm nọ, bữa trước, bữa qua, bữa hổm, hổm rày, tuần trước
        Past: tháng trước, lần trước, buổi trước, kỳ trước, kì trước, đợt trước, năm ngoái, dạo trước, hồi trước
        Past: mấy buổi trước, mấy tháng trước, mấy kỳ trước, mấy lần trước, hồi đó, khi nãy, vừa rồi, vừa qua
        Past: tuần rồi, tháng rồi, lần rồi, mọi tháng, mọi khi, mọi lần, tháng nào, hồi năm, quý trước
        OtherDay: tuần sau, tháng sau, buổi sau, kỳ sau, kì sau, lần sau, hôm sau, bữa sau, đợt sau, tuần tới
        OtherDay: tháng tới, ngày kia, cuối tuần, năm sau
        Now: tháng này, lần này, hôm nay, buổi này, tối nay, tuần này, kỳ này, kì này, hôm này, hôm đó, hôm ấy
        Now: hôm đấy, tối đó, tối ấy, buổi đó, đợt này, phen này, bây giờ, chiều nay, trưa nay, sáng nay, tối mai
        Now: mai, ngày mai, mốt, nay, bây chừ, hôm tê, hiện, hiện nay, đêm nay, tối hôm đó, tối hôm ấy, chiều tối
        Now: tối
        Request: xin, cho, cho phép, kính mong
        If: mới được, thì may
        Particle: chứ sao không, chứ sao lại không, chứ răng không, chứ răng lại không, chứ gì nữa
        Hedge: để hỏi, còn hỏi, hỏi ông nhà tôi, hỏi bà nhà tôi, hỏi ông xã, hỏi bà xã, hỏi con, mới biết
        Hedge: mới rõ, mới quyết, mới chắc, mới trả lời được, còn xem, phải xem, còn phải xem, xem trời
        Hedge: xem sức khỏe, tùy sức khỏe, chưa khẳng định, không khẳng định, khó khẳng định
        Hedge: chưa thể khẳng định, sát giờ mới, phút chót, chưa hẹn trước, nửa muốn
        Can: đặng
        Hedge: hẵng hay, hãy hay, hẵng tính, hãy tính, rồi tính, rồi hay
        Negation: mấy khi, mấy khi mô, có mấy khi
        Hedge: không hẳn, chưa hẳn, cũng không hẳn, để tối, để mai, để chiều, để lát, nghe nói, nghe đâu, dự báo
        Recovered: đã khỏe, khỏe hẳn, đã khỏe hẳn, bình phục, đã bình phục, khỏi hẳn
        Must: còn phải, lại phải, đến phiên, tới phiên, đến lượt, tới lượt, đến phiên tôi, tới phiên tôi
        Must: đến lượt tôi, tới lượt tôi
        Still: tuy, tuy là, tuy rằng, mặc dù, mặc dầu, mặc cho
        Hedge: hôm đó tính, lúc ấy tính, bữa đó tính, chưa hẹn, không hẹn trước
        """;
}
