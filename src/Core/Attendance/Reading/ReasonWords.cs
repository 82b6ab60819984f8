namespace ChiBo.Core.Attendance.Reading;

/// <summary>What keeps people from a meeting: illness, mourning, work, family, feasts, travel, weather; one sense a line.</summary>
internal static class ReasonWords
{
    public const string Table = """
        Busy: không cho nghỉ, không cho về, không cho về sớm, chưa cho về, không được nghỉ, không xin nghỉ được
        Busy: không xin nghỉ làm được, không xin được nghỉ, không nghỉ làm được, không xin về sớm được
        Busy: không xin được, không đổi được ca, không đổi ca được, không bỏ ca được, không về sớm được, bận
        Busy: bận việc, bận việc nhà, bận công việc, bận bịu, vướng, vướng việc, vướng bận, mắc, mắc việc
        Busy: mắc công chuyện, kẹt, kẹt việc, dính, dính việc, dính lịch, trùng lịch, trùng, trùng giờ, có việc
        Busy: có việc bận, có công việc, có công chuyện, có chuyện, có việc nhà, có việc riêng, có việc gia đình
        Busy: có việc đột xuất, việc đột xuất, đột xuất, công chuyện, việc gấp, việc riêng, việc nhà
        Busy: việc gia đình, gia đình có việc, nhà có việc, có lịch, có hẹn, kín lịch, chưa xong việc, chưa xong
        Busy: bận bù đầu, lu bu, tối mặt, ban viec
        Ill: lý do sức khỏe, vì sức khỏe, sức khỏe, sức khỏe yếu, sức khỏe kém, sức khỏe không cho phép
        Ill: không đảm bảo sức khỏe, ốm, ốm đau, đau ốm, ốm nặng, bệnh, bị bệnh, bệnh nặng, đau, đau đầu
        Ill: nhức đầu, đau bụng, đau lưng, đau chân, đau tay, đau răng, đau mắt, đau khớp, đau dạ dày
        Ill: đau ruột thừa, đau họng, đau gối, đau vai, chân đau, sốt, sốt cao, sốt xuất huyết, cảm, bị cảm
        Ill: cảm cúm, cảm lạnh, cúm, ho, mệt, mệt mỏi, huyết áp, huyết áp cao, tụt huyết áp, tăng huyết áp
        Ill: tăng xông, tiểu đường, tim, mổ, mới mổ, phẫu thuật, gãy chân, gãy tay, bong gân, trẹo chân
        Ill: trật khớp, ngã, bị ngã, té, bị té, té xe, tai nạn, bị tai nạn, khớp, sưng, thấp khớp, gút, thoát vị
        Ill: đột quỵ, tai biến, chóng mặt, hoa mắt, rối loạn tiền đình, tiền đình, tiêu chảy, đi ngoài, ngộ độc
        Ill: dị ứng, covid, viêm họng, viêm phổi, viêm, khàn tiếng, mất tiếng, nằm bẹp, nằm liệt, không dậy nổi
        Ill: không ngồi dậy, đi không nổi, đi lại khó, đi lại khó khăn, không đi lại được, chưa đi lại được
        Ill: đi lại yếu, đi lại chậm, đi lại kém, đi lại không được, đi lại còn yếu, đi lại còn khó, đi lại chưa được
        Ill: đi lại vất vả, đi đứng khó, đi đứng khó khăn, đi đứng yếu, đi đứng không được
        Ill: kiệt sức, không khỏe, không được khỏe, già yếu, yếu người, sức yếu, người yếu, tôi yếu, yếu lắm
        Ill: trúng gió, say nắng, xỉu, ngất, nằm viện, đang ở viện, ở viện, vào viện, nhập viện, đi viện, cấp cứu
        Ill: nằm một chỗ, điều trị, chạy thận, xạ trị, hóa trị, truyền nước, khám bệnh, đi khám, đi khám bệnh
        Ill: đi khám mắt, khám, tái khám, chữa bệnh, đi bệnh viện, đang ở bệnh viện, ở bệnh viện, trong viện
        Ill: nằm nhà thương, nhà thương, chờ mổ, mổ mắt, mổ ruột thừa, đẻ, sinh con, mới sinh, sắp sinh, thai
        Ill: nghén, ở cữ, đau nhức, cẳng, uống thuốc, châm cứu, tập phục hồi, bác sĩ, cách ly, dương tính
        Ill: cảm nắng, bo bột, bó bột
        Death: có việc hiếu, mẹ mất, bố mất, ông mất, bà mất, vợ mất, chồng mất, cha mất, má mất, con mất, anh mất
        Death: chị mất, em mất, bác mất, chú mất, cô mất, cậu mất, dì mất, tang, đám tang, đám ma, đám hiếu
        Death: việc hiếu, có hiếu, hiếu sự, hậu sự, tang lễ, đưa tang, đưa ma, chịu tang, lo tang, qua đời, từ trần
        Death: tạ thế, mất rồi, mới mất, vừa mất, viếng, đi viếng, cải táng, bốc mộ, sang cát, có tang
        Death: nhà có đám tang, nhà có tang, nhà có hiếu, chôn cất, hỏa táng, mất đột ngột, mất hôm qua
        Death: mất sáng nay, lo hậu sự, đi phúng, phúng điếu, khâm liệm, tro cốt
        Reason: có việc hỉ, họp mặt, họp gia đình, chưa có chuyến, không có chuyến, không có tàu, ăn cưới, đám cưới
        Reason: cưới, ăn hỏi, đám hỏi, dạm ngõ, dự cưới, lễ cưới, tiệc cưới, rước dâu, giỗ, ăn giỗ, đám giỗ, giỗ họ
        Reason: cúng, cúng giỗ, kỵ, kỵ ông, kỵ bà, chạp, chạp họ, lễ họ, họp họ, đám, ăn đám, nhà có đám, nhà có cỗ
        Reason: ăn cỗ, đám tiệc, liên hoan, tiệc, sinh nhật, tân gia, đầy tháng, thôi nôi, mừng thọ, lễ chùa
        Reason: đi chùa, đi lễ
        Reason: trực, ca trực, lịch trực, phiên trực, trực đêm, trực cơ quan, trực ban, đi trực, trực chốt, ca đêm
        Reason: ca ba, ca hai, ca tối, làm ca, đi ca, vào ca, tăng ca, làm đêm, làm thêm, đi làm, làm việc
        Reason: làm về muộn, chưa tan làm, gác, tuần tra, họp thôn, họp phụ huynh, họp cơ quan, họp công ty
        Reason: họp ủy ban, họp xóm, họp huyện, họp xã, họp lớp, họp trường, họp hội, lịch họp, công tác
        Reason: đi công tác, công tác xa, tập huấn, đi tập huấn, hội nghị, hội thảo, đi học, học, lớp học, có lớp
        Reason: lịch thi, thi, đi thi, ôn thi, coi thi, chấm thi, lịch dạy, lên lớp, dạy, đi dạy, giao hàng, chạy xe
        Reason: chạy hàng, bán hàng, trông hàng, chợ, đi chợ, tiếp khách, có khách, nhà có khách, khách đến
        Reason: nhà có khách đến, có khách đến, khách tới, có khách tới, nhà có khách tới
        Reason: thanh tra, kiểm toán, quyết toán, diễn tập, huấn luyện, đi tàu, đi biển, ngoài khơi, ra khơi
        Reason: đánh cá, lên rẫy, trên rẫy, đi rừng, trên rừng, chưa về bờ, mất điện, sửa nhà, đổ mái, đổ bê tông
        Reason: làm nhà, xây nhà, chuyển nhà, dọn nhà, thợ
        Reason: gặt, gặt lúa, đi gặt, cấy, đi cấy, đi cày, cày, bừa, làm đồng, ngoài đồng, ra đồng, việc đồng, mùa
        Reason: vào mùa, mùa màng, thu hoạch, tuốt lúa, phơi lúa, chạy lúa, bơm nước, tháo nước, canh nước
        Reason: phun thuốc, bón phân, hái chè, hái cà phê, cạo mủ, thả tôm, canh tôm, vuông tôm, cho lợn ăn
        Reason: cho bò ăn, cho gà ăn, lợn đẻ, bò đẻ, trâu đẻ, con bò, kiếm con bò, tìm trâu, chăn trâu, chăn bò
        Reason: nấu rượu, làm vườn, tưới, dở tay, đang dở tay, dở bát cơm, dở việc
        Reason: trông cháu, trông con, trông nhà, trông bà, trông mẹ, trông, giữ cháu, giữ con, giữ nhà, bế cháu
        Reason: bế con, chăm cháu, chăm con, chăm vợ, chăm mẹ, chăm bố, chăm ông, chăm bà, chăm sóc, chăm
        Reason: chăm người ốm, nuôi, nuôi bệnh, nuôi vợ, nuôi con, túc trực, đón cháu, đón con, đón thằng bé, đón vợ
        Reason: đưa cháu, đưa con, đưa vợ, đưa mẹ, đưa bố, đưa bà, đưa ông, đưa đón, chở con, chở cháu, cho cháu ăn
        Reason: cho con ăn, ru con, không ai trông, không có ai trông, vợ đẻ, vợ sinh, con thi
        Elsewhere: đi khỏi nhà, đi khỏi
        Elsewhere: ở quê, về quê, dưới quê, ngoài quê, trong quê, lên thành phố, vào nam, ra bắc, vào sài gòn
        Elsewhere: ở sài gòn, trong nam, ngoài bắc, nước ngoài, ở nước ngoài, đi nước ngoài, đi xa, đang xa, ở xa
        Elsewhere: đi vắng, vắng nhà, không có nhà, không ở nhà, không có ở nhà, chưa về, chưa về kịp, không về kịp
        Elsewhere: không về được, đi chơi, đi chơi xa, du lịch, đi du lịch, nghỉ mát, đi nghỉ mát, tham quan, đi phép
        Elsewhere: về phép, thăm con, thăm cháu, thăm bà con, đi nam, đang trên, đang ở, ở bên, đang dưới, ở ngoài
        Elsewhere: trên tàu, trên xe khách, máy bay, ra sân bay, sân bay, bên ngoại, về ngoại, về nội, quê ngoại
        Elsewhere: quê nội, quê vợ, đang đi, tây nguyên, xa nhà, ngoại tỉnh, đang bên
        Elsewhere: Hà Nội, Sài Gòn, Đà Nẵng, Hải Phòng, Cần Thơ, Quảng Ninh, Quảng Bình, Quảng Nam, Quảng Trị, Lào Cai
        Elsewhere: Thanh Hóa, Hà Tĩnh, Nghệ An, Nha Trang, Đà Lạt, Vũng Tàu, Bình Dương, Đồng Nai, Nam Định, Ninh Bình
        Elsewhere: Thái Bình, Thái Nguyên, Bắc Ninh, Bắc Giang, Hưng Yên, Hải Dương, Quy Nhơn, Đắk Lắk, Gia Lai
        Elsewhere: Lâm Đồng, Phú Quốc, Cà Mau, An Giang, Tiền Giang, Hồ Chí Minh, Sơn La, Điện Biên, Lai Châu, Hà Giang
        Elsewhere: Cao Bằng, Lạng Sơn, Phú Thọ, Tuyên Quang, Vĩnh Phúc, Hòa Bình, Kon Tum, Tây Ninh, Trường Sa
        Jam: nấu cơm, cơm nước, tan làm, tan ca, tan lớp, tan sở, hết giờ làm, hết ca, làm về, đi làm về, tan học
        Jam: tan tầm, hết giờ, kẹt xe, tắc đường, kẹt đường, kẹt phà, chờ phà, chờ đò, chờ ghe, đợi phà, đợi ghe
        Jam: đợi xe, chờ xe, thủng lốp, thủng xăm, nổ lốp, bể bánh, xịt lốp, trễ xe, trễ tàu, chờ xe buýt
        Reason: hỏng xe, xe hỏng, xe hư, hư xe, không có xe, hết xăng, ngập, nước ngập, ngập đường, nước lên, lụt
        Reason: lũ, bão, mưa, mưa to, mưa gió, trời mưa, mưa bão, nước to, nước lớn, sạt lở, đường trơn
        Reason: mất điện thoại, mất trộm, mất xe, bị lạc, cháy, mất ngủ, kinh tế, hết tiền, không có người
        Reason: hết chuyến, hết xe, lỡ xe, lỡ chuyến, nhỡ xe, xây dở, đang xây nhà, đang sửa nhà, tòa, ra tòa, công an mời
        Reason: khám nghĩa vụ, làm hộ chiếu, làm giấy tờ
        Elsewhere: ở chỗ, đang ở chỗ, ở nhà con gái, ở nhà con trai
        Ill: lấy thuốc, bốc thuốc, thay băng, cắt chỉ, chụp phim, siêu âm, xét nghiệm, nội soi
        Ill: đục thủy tinh thể, lọc máu, nhổ răng, viêm khớp, gai cột sống, zona, sỏi thận, tụt đường huyết
        Ill: xương khớp, đau nửa đầu, đau cột sống, choáng, nôn, thay thuốc, đi tiêm, khó thở, hen, bị liệt
        Ill: sưng to, cảm sốt
        Reason: họp phụ nữ, họp cựu chiến binh, họp mặt trận, họp tổ dân phố, họp dòng họ, hội người cao tuổi
        Reason: đi hội, trông nom, bế em bé, bận cháu, đổ trần, mất nước, tập văn nghệ, tập dưỡng sinh, đi đám
        Reason: đi ăn cỗ, thay tã, coi cháu, coi nhà, coi em bé, xem cháu ngoại, xem cháu nội, rằm, lễ nhà thờ
        Reason: thăm bệnh, thăm ốm, chăm cụ, trông cụ, trông ông, trông chồng, trông vợ, chăm chồng
        Ill: mới ra viện, vừa ra viện, vừa mới ra viện, mới xuất viện, vừa xuất viện, mới ốm dậy, vừa ốm dậy
        Ill: ốm dậy, mới khỏi ốm, vừa khỏi ốm
        Elsewhere: bến xe, nhà ga, ra ga, bến tàu, bến cảng, cửa khẩu, lên nương, đi nương
        Reason: điều dưỡng, an dưỡng, nghỉ dưỡng, phải xem cháu, phải xem ông, phải xem bà, phải xem mẹ
        Reason: phải xem má, phải xem con, phải xem nhà, xem ông, xem mẹ, xem má, xem nhà
        Elsewhere: Sầm Sơn, Cửa Lò, Hạ Long, Phan Thiết, Buôn Ma Thuột, Biên Hòa, Long An, Bến Tre, Vĩnh Long
        Elsewhere: Trà Vinh, Sóc Trăng, Bạc Liêu, Kiên Giang, Đồng Tháp, Hậu Giang, Bình Phước, Bình Thuận
        Elsewhere: Ninh Thuận, Khánh Hòa, Phú Yên, Bình Định, Quảng Ngãi, Đắk Nông, Yên Bái, Bắc Kạn, Hà Nam
        Elsewhere: Tam Đảo, Ba Vì, Mộc Châu, Sa Pa, Đồ Sơn, Cát Bà, Yên Tử
        Elsewhere: đi chuyến tàu, đi chuyến xe, chuyến tàu, chuyến xe, chuyến bay, đi máy bay, đi xe khách
        Elsewhere: nhà con gái, nhà con trai, nhà thông gia, nhà chị gái, nhà em gái, nhà anh trai, ra ruộng
        Elsewhere: ra nghĩa trang, ra chợ, ra bãi
        Reason: tảo mộ, thanh minh, quét mộ, thắp hương, nó không cho
        Reason: đang bế, bồng cháu, ẵm cháu, ẵm em, tắm cho cháu, làm lễ, khánh thành, làm giỗ, lễ mừng
        Reason: về nhà mới, làm cỗ, làm đám
        Elsewhere: ngày nữa mới về, tuần nữa mới về, tháng nữa mới về, theo vợ, theo chồng
        Elsewhere: rồi mai về, hôm nữa về, ngày nữa về, hôm nữa mới về, đi ra ngoài, phải đi đây, mai tôi đi rồi
        Elsewhere: lên tỉnh
        """;
}
