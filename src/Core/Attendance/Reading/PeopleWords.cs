namespace ChiBo.Core.Attendance.Reading;

/// <summary>Who is spoken of, questions, politeness and matters that are no answer; one sense a line.</summary>
internal static class PeopleWords
{
    public const string Table = """
        Self: tôi, mình, em, tớ, thằng em này, bản thân, bản thân tôi, tao, tau, phần tôi, riêng tôi, phần em
        Together: vợ chồng tôi, vợ chồng em, vợ chồng, hai vợ chồng, cả hai, cả nhà, cả nhà tôi, gia đình tôi
        Together: gia đình em, hai bố con, hai mẹ con, bố con tôi, mẹ con tôi, hai chúng tôi, chúng tôi, cả gia đình
        Together: bọn em, tụi em, tụi tôi, hai đứa
        Kin: bác, chú, cô, ông, bà, anh, chị, cháu, con, mệ, o, dì, cậu, mợ, thím, dượng, thầy, cụ, đồng chí
        Kin: bí thư, mạ, ôn, già này, các bác ơi, anh em, chi ủy
        Child: con tôi, con em, cháu nội, cháu ngoại, thằng bé, con bé, con nhỏ, cháu nhỏ, thằng cu, đứa cháu
        Child: con gái, con trai, con gái tôi, con trai tôi, cháu tôi, bé nhà em, con rể, con dâu, nhóc
        Child: hai đứa nhỏ, mấy đứa nhỏ, bé, thằng con, đứa con, con rể tôi, con rể tui, em bé
        Family: vợ, chồng, bố, mẹ, má, cha, tía, vợ tôi, vợ em, chồng tôi, chồng em, bố tôi, bố em, mẹ tôi, mẹ em
        Family: má tôi, ba tôi, cha tôi, ba em, bố vợ, mẹ vợ, bố chồng, mẹ chồng, bố đẻ, mẹ đẻ, mẹ già, bà nhà tôi
        Family: ông nhà tôi, bà xã, ông xã, nhà tôi, nhà em, ông nội, bà nội, ông ngoại, bà ngoại, bà cụ, ông cụ
        Family: cụ nhà, ông cụ nhà tôi, bà cụ nhà tôi, anh trai, chị gái, em trai, em gái, anh ruột, chị ruột
        Family: em ruột, ông anh, bà chị, bố mẹ, ông bà, bà cháu, ông cháu, người nhà, hàng xóm, ông bác, bà bác
        Family: bà dì, ông chú, bà cô, chị dâu, anh rể, em dâu, em rể, thông gia, cụ ông, cụ bà, bà ngoại cháu
        Family: mẹ cháu, bố cháu, vợ cháu, chồng cháu
        Named: ông ấy, bà ấy, anh ấy, chị ấy, cô ấy, chú ấy, bác ấy, ổng, bả, ảnh, chỉ ấy, nó, cậu ấy, đồng chí ấy
        Named: mấy người, người ta, họ
        Group: các bác, các đồng chí, các anh, các chị, các anh chị, mọi người, anh chị em, cả chi bộ, bà con
        Group: đảng viên, quần chúng, cán bộ, đoàn viên, hội viên, người dân
        Group: các cụ, các ông, các bà, mấy anh, mấy bác, mấy chú
        Relay: nhắn hộ, nhắn giúp, nhắn giùm, nhắn dùm, báo hộ, báo giúp, báo giùm, báo dùm, báo thay, nói hộ
        Relay: nói giúp, nói giùm, xin hộ, xin giúp, xin giùm, ghi hộ, ghi giúp, nhờ báo, nhờ nhắn, nhờ tôi báo
        Relay: nhờ em báo, nhờ tôi nhắn, nhờ em nhắn, nhờ tôi xin, nhờ nói, kêu tôi nói, kêu tôi báo, bảo tôi báo
        Relay: bảo tôi nhắn, dặn tôi báo, nhờ cháu báo, nhờ con báo, thay mặt, xin thay, báo cho, nhờ xin phép hộ
        Relay: xin phép hộ, xin phép giúp, bảo là, bảo rằng, nói là, kêu là, nhờ xin, nhờ tôi, nhờ em, nhờ cháu
        Relay: nhờ con, nhờ mình, gửi lời, nhắn là, nhắn rằng
        Ask: có sao, có ảnh hưởng, hay ở, hay tại, hay bên, mấy giờ, giờ nào, lúc nào, khi nào, bao giờ
        Ask: chừng nào, chừng mô, chừng mô họp, bao lâu, bao nhiêu, ở đâu, chỗ nào, chỗ mô, đâu vậy, đâu thế
        Ask: họp đâu, họp mô, đi đâu, ở mô, đường nào, ai, gì, chi, cái gì, nội dung gì, thế nào, như thế nào
        Ask: ra sao, tại sao, vì sao, sao lại, hỏi, cho hỏi, xin hỏi, cho tôi hỏi, cho em hỏi, cho cháu hỏi
        Ask: có phải, có cần, có được, phải không, có ai, có gì, có chuyện gì, có bị, có họp, là sao, bị làm sao
        Ask: bị sao, làm sao, bữa nào, ngày nào, ngày mấy, hôm mấy, thứ mấy, hôm nào, hay là, mấy, răng, sao
        Ask: mấy buổi, mấy lần, bao nhiêu buổi, bao nhiêu lần, mần chi, làm chi, dụ gì, vụ gì
        QuestionTail: à, hả, hở, nhỉ, vậy, thế, rứa, ha, chăng, ấy nhỉ, ấy nhở, rứa hè, rứa o, z, vậy ta, vậy trời
        Particle: đầy đủ, đủ, đông đủ, đúng, nghiêm túc, buổi, cuộc, kỳ, trực tuyến, online
        Particle: không phải hỏi, khỏi phải hỏi, khỏi hỏi, đang trên xe, nè, nào, nhe, hén, hỷ, nì, hề, mà lị, sếp
        Particle: lại, chuyến, trả lời muộn, trả lời chậm, trả lời trễ, trả lời hơi muộn, trả lời hơi chậm, báo muộn
        Particle: báo chậm, báo trễ, nhắn muộn, nhắn chậm, rep muộn, rep chậm, xem tin muộn, đọc tin muộn, để, ạ, nhé
        Particle: nha, nghe, nghen, hè, hỉ, hí, nờ, ơi, nhá, nà, luôn, thôi, quá, lắm, đấy, đó, rồi, mà, chứ, dạ, thưa
        Particle: nhở, hen, heng, á, a lô, alo, alô, kính gửi, kính thưa, báo cáo, này, kia, ấy, đây, là, chứ gì, chắc
        Particle: cùng, được, nữa, xin, cứ, sẽ, đang, đã, cái, bị, bình thường, như thường, xíu, tí, chút, tý, tẹo
        Particle: một tí, một chút, chút xíu, một ít, một lúc, khoảng, chừng, độ, tầm, lúc, vào lúc, cả, hơi, thật
        Particle: rất, thêm, hihi, hehe, haha, hì, hi, hu, huhu, hic, ừ, ờ, thành thật, thực sự
        Social: đề nghị, kiến nghị, thắc mắc, xin kiến nghị, cho tôi xem, cho em xem, chưa nhận được, chưa nhận
        Social: chưa thấy, chào, xin chào, kính chào, cảm ơn, cám ơn, chúc mừng, chúc, hello, không có gì
        Social: không có chi, không sao, không sao đâu, không dám, nhắn nhầm, gửi nhầm, nhầm số, nhầm rồi, ghi nhầm
        Social: xin góp ý, góp ý, không hiểu, khỏe không, có gì đâu, không phải tôi, không phải em, không nhận được
        Social: vui quá, hay quá, tốt quá, tuyệt quá, đẹp quá, không thấy, không mở được, không nghe được
        Social: không xem được, không đọc được
        Topic: đường vào, đường ra, đường lên, đường ngõ, đảng phí, quy định, điều lệ, tài liệu, biên bản
        Topic: nghị quyết, số điện thoại, sổ, thẻ đảng, hồ sơ, kiểm điểm, kỷ luật, bồi dưỡng, trang phục, đồng phục
        Topic: áo dài, phản ánh, loa, rác, tivi, mạng, wifi, thời tiết, trời, đại hội, biểu quyết, chuyển sinh hoạt
        Topic: giấy giới thiệu, huy hiệu, nộp, văn bản
        Topic: con thứ, con thứ ba, sinh con thứ, sinh con thứ ba, đẻ con thứ, đẻ con thứ ba, chồng nước ngoài, vợ nước ngoài
        Topic: người nước ngoài, yếu tố nước ngoài, lấy chồng, lấy vợ, đi lấy chồng, đi lấy vợ, phúng viếng, thăm viếng
        Topic: ra khỏi đảng, ra đảng
        New: mới
        Social: nghe không rõ, không nghe rõ
        Ask: giúp tôi xem, hộ tôi xem, xem giúp, xem hộ, kiểm tra giúp, kiểm tra hộ, họp hồi nào, hồi nào
        Ask: họp khi nào
        Particle: nghỉ hưu, về hưu, về nghỉ hưu, nghỉ chế độ, nghỉ mất sức, nghỉ tết, nghỉ lễ
        Relay: là con bà, là con ông, là con bác, là con cô, là con chú, là con cụ, là cháu bà, là cháu ông
        Relay: là cháu cụ, là cháu nội bà, là cháu ngoại bà, là vợ ông, là vợ anh, là vợ bác, là vợ chú
        Relay: là chồng bà, là chồng chị, là chồng cô, là con gái bà, là con gái ông, là con trai ông
        Relay: là con trai bà, là con dâu bà, là con dâu ông, là con rể ông, là con của, là cháu của, là vợ của
        Relay: là chồng của, giùm ông ấy, giùm bà ấy, giùm bác ấy, giùm anh ấy, giùm chị ấy, giùm ổng, giùm bả
        Relay: giùm ảnh, hộ ông ấy, hộ bà ấy, hộ bác ấy, hộ anh ấy, hộ chị ấy, hộ cô ấy, hộ chú ấy, giúp ông ấy
        Relay: giúp bà ấy, giúp bác ấy, thay ông ấy, thay bà ấy, thay bác ấy, thay anh ấy, dặn tôi nói
        Relay: xin phép thay, xin phép thay cho, nhắn thay, nhắn thay cho, báo thay cho, xin thay cho, báo hộ cho, báo giúp cho
        Relay: bảo tôi xin, kêu tôi xin, nói tôi xin
        Particle: còn sớm, hãy còn sớm
        Together: họ nhà tôi, dòng họ tôi, dòng họ, họ tôi
        """;
}
