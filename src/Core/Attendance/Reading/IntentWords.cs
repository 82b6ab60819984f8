namespace ChiBo.Core.Attendance.Reading;

/// <summary>Words of coming, staying away and being late; one sense a line, phrases between commas.</summary>
internal static class IntentWords
{
    public const string Table = """
        Yes: không cần nhắc, khỏi nhắc, khỏi phải nhắc, không phải nhắc, vâng, vầng, ok, yes, đồng ý, nhất trí
        Yes: tất nhiên, đương nhiên, dĩ nhiên, sẵn sàng, nhất định, hẳn rồi
        Yes: chắc chắn, chắc chắn rồi, có chứ, có luôn, có đấy, có nhé, chốt, nhận lời, quyết tâm, chấp hành
        Yes: đúng vậy, đúng rồi, được thôi, được luôn, được rồi, duyệt, tuân lệnh, nhớ rồi, tán thành, chuẩn
        Ack: nhận tin, nhận được tin, nhận tin rồi, nhận được rồi, đã nhận tin, thấy tin rồi, thấy rồi, đã thấy
        Ack: đã nhận giấy mời, nhận được giấy mời, ừ, ừm, ờ, ừa, ừh, dạ, v, rồi, đã xem, đã đọc, đã nhận
        Ack: đã nhận được tin, nhận được tin rồi, nhận được thông báo rồi, đã nhận được, nhận được, nghe rồi, biết rồi, đã rõ, rõ rồi, rõ, nắm được, chắc vậy, chắc thế
        Ack: chắc rứa, hiểu rồi, đã nhận được thông báo, đã biết, xem rồi, đã nghe, đã hay, nhận rồi
        Ack: nhận thông báo
        Have: có
        EmojiNo: no, nô
        Come: đừng tính tôi vắng, đừng tính em vắng, có mặt, có măt, góp mặt, dự, tham dự, tham gia, tham da
        Come: đến dự, tới dự, ra dự, qua dự, vào dự, về dự, sang dự, lên dự, đi họp, ra họp, đến họp, tới họp
        Come: qua họp, sang họp, vào họp, lên họp, xuống họp, về họp, đi hợp, ra hợp, đến hợp, dự họp, đi dự
        Come: đi sinh hoạt, ra sinh hoạt, đến sinh hoạt, dự sinh hoạt, vẫn sinh hoạt, đi tham gia, đi tham dự
        Come: họp được, họp bình thường, sinh hoạt bình thường, sinh hoạt như thường, vẫn họp, sẽ họp
        Come: ghi tên tôi, ghi tên em, tính tôi vào, tính em vào, cho tôi một suất, cho em một suất, giữ cho tôi
        Come: giữ cho em, giữ chỗ, giữ ghế, cho tôi ngồi, cho em ngồi, ngồi bàn đầu, ngồi cuối, tôi sẽ mang
        Come: em sẽ mang, để phần tôi, để phần em, tối gặp, gặp nhau, mai gặp, hẹn gặp, gặp các bác
        Come: gặp các đồng chí, đang trên đường, đang trên đường ra, đang trên đường đến, đang trên đường tới
        Come: trên đường ra, trên đường đến, trên đường tới, lên đường, đăng ký, điểm danh tôi
        Come: cho tôi theo, đến ngay, tới ngay, ra ngay, qua ngay, sang ngay, đến liền, tới liền, ra liền
        Come: qua liền, có tôi, có em, theo kịp, về kịp, ra kịp, đến kịp, tới kịp, qua kịp, ra sớm, đến sớm
        Come: tới sớm, ra trước, tới trước, đến trước, kê ghế, quét dọn, pha nước, mang ấm chè, đi liền, đi ngay
        Come: đi luôn, đi cùng, đi với, đi chung, đi đều, đi đủ, đi chứ, đi nhé, đi nha, đi ạ, đi nghe, đi nghen
        Come: đi hỉ, đi hí, đi hè, góp vui, ở đó rồi, ở đấy rồi, lo cho tôi cái ghế, không thiếu mặt, chạy ra họp
        Come: chạy về họp, thu xếp đi, thu xếp đến, thu xếp ra
        Toward: đến, tới, ra, qua, sang, vào, lên, xuống, ghé, chạy ra, chạy qua, chạy sang, chạy vào, chạy về
        Toward: lết ra, mò ra, lội ra, phóng ra, chạy lên, bò ra
        Go: đi
        Return: về, về tới, về đến, về tới nhà, về nhà
        Meeting: họp, hợp, họp chi bộ, sinh hoạt, sinh hoạt chi bộ, cuộc họp, buổi họp, họp hành
        Place: ngay, liền, ở nhà văn hóa, ở hội trường, phần đầu, đầu giờ, hội trường, nhà văn hóa, chi bộ, trụ sở
        Place: ủy ban, đó, đấy, nơi, chỗ họp, tổ dân phố, xóm, đình, chỗ đó, đây, luôn, nơi được
        Home: không kịp, không kịp về, không kịp đâu
        Absent: hết đi nổi, hết đi được, hết ra nổi
        Absent: hẹn buổi khác, hẹn dịp khác, hẹn hôm khác, để buổi khác, để dịp khác, để hôm khác, cho tôi nợ
        Absent: cho em nợ, miễn cho tôi, miễn cho em, vắng, vắng mặt, vắn mặt, vắn, vắng măt, nghỉ, xin nghỉ
        Absent: xin nghĩ, xin ngỉ, nghỉ họp, nghĩ họp, xin nghỉ họp, kiếu, xin kiếu, cáo vắng, khất, khất đến kỳ sau
        Absent: khất đến buổi sau, khất đến lần sau, khất kỳ sau, khất buổi sau, khất lần sau, khất tháng sau
        Absent: khất sang tháng sau, khất đến tháng sau, khất sang kỳ sau, xin khất, chịu, chịu thôi, đành chịu
        Absent: bó tay, rút lui, xin lui, khỏi tính tôi, khỏi tính em, khỏi ghi tên, đừng tính tôi, đừng tính em
        Absent: đừng ghi tên, không đi đâu được, không đi đâu nổi, đi làm sao được, ra làm sao được
        Absent: đến làm sao được, tới làm sao được, đi làm sao nổi, nope, hẹn tháng sau, hẹn kỳ sau, hẹn lần sau
        Absent: hẹn buổi sau, hẹn các đồng chí tháng sau, hẹn các bác tháng sau, hẹn các đồng chí kỳ sau
        Absent: hẹn các đồng chí buổi sau, hẹn các đồng chí lần sau, hẹn mọi người tháng sau, để kỳ sau
        Absent: để tháng sau, để lần sau, để buổi sau, họp thay phần, họp giúp phần, họp luôn phần, off, out
        Absent: bỏ buổi, bỏ họp, lỡ buổi, lỡ hẹn, thiếu tôi, thiếu em, thiếu mặt, thôi khỏi đi, bỏ một buổi
        Absent: đọc biên bản sau, đọc lại biên bản, đọc sau, gặp tháng sau, cáo bận, cáo ốm, xin off, thất hẹn
        Absent: đi đâu được, đi đâu nổi, khỏi đợi, vắng bóng
        BareVang: vang
        Home: ở nhà, ở lại nhà, thôi ở nhà
        Excuse: rất tiếc, tiếc quá, tiếc là, đáng tiếc, thật tiếc, xin phép, xin phép chi bộ, thông cảm, lượng thứ
        Excuse: thứ lỗi, cáo lỗi, bỏ qua cho, bỏ quá cho, xin lỗi, xin lỗi chi bộ, xin tha
        Wait: đừng chờ, đừng đợi, khỏi chờ, đừng chờ tôi, đừng đợi tôi, khỏi đợi tôi, không phải chờ
        Wait: không phải đợi, không cần đợi, không cần chờ
        Late: vào sau phần đầu, muộn, trễ, chậm, muộm, đến muộn, đến trễ, tới trễ, tới muộn, đến chậm, tới chậm
        Late: vào chậm, ra chậm, vào muộn, ra muộn, vào sau, đến sau, tới sau, ra sau, qua sau, sang sau, lên sau
        Late: đi sau, ghé sau, chạy ra sau, chạy sang sau, lỡ phần đầu, lỡ giờ đầu, lỡ đoạn đầu, mất phần đầu
        Late: bỏ phần đầu, sót phần đầu, không kịp giờ đầu, không kịp phần đầu, không kịp đầu giờ, không kịp giờ
        Late: không kịp lúc khai mạc, vắng đầu giờ, vắng phần đầu, vắng lúc đầu, vắng nửa đầu, vắng mặt đầu giờ
        Late: vắng một lúc đầu, nghỉ phần đầu, giữa giờ, giữa buổi, nửa sau, kịp nửa sau, họp trước
        Late: khai mạc trước, bắt đầu trước, làm trước, cứ bắt đầu, cứ khai mạc, trước đi, muộn giờ, trễ giờ
        Late: chậm giờ, lố giờ, quá giờ, cà kê, không đúng giờ, chờ tôi chút, đợi tôi chút, chờ tôi tí, đợi tôi tí
        Late: chờ em tí, đợi em tí, chờ em chút, đợi em chút, lát nữa tôi ra, nửa buổi sau, hơn bảy giờ
        OnTime: đúng giờ, sớm, kịp giờ, trước giờ, đúng lúc, đúng hẹn
        After: sau, phần sau, sau đó, phần cuối
        Finish: cái đã, đã rồi, cái đã rồi, xong, xong việc, xong là, rồi mới, là ra, xong xuôi, xong mới
        Absent: xin cáo, cáo buổi, để lần khác, lần khác nhé, dịp khác nhé, bữa khác nha, hôm khác nhé
        Wait: phổ biến lại, truyền đạt lại, kể lại cho tôi, nói lại cho tôi, thông tin lại cho tôi, ủy quyền
        Wait: họp hộ tôi, họp hộ em, họp hộ nhé, họp thay tôi, họp thay em, quyết thay tôi, quyết giúp tôi
        Come: đi chứ sao không, đi chứ sao lại không, đi chứ răng không, đi chứ răng lại không, dành chỗ
        Come: chừa chỗ, để chỗ cho tôi, xếp chỗ cho tôi, đi tốt, đi khỏe, đi vô tư, đi đều đặn, đi ngon
        Yes: để tôi lo, để em lo, phần tôi lo
        Toward: đi bộ ra, đi bộ đến, đi bộ sang, đi xe ra, đi xe đạp ra
        Place: ở chỗ họp, đang ở chỗ họp
        Toward: đang ra, đang đến, đang tới, đang sang, đang đi ra, đang đi đến, đang đi tới, đang đi bộ ra
        Toward: đang chạy ra, đang chạy xe ra, đang đạp xe ra
        Wait: ghi chép hộ, ghi chép giúp, ghi chép lại, nghe hộ, nghe giúp, ghi lại giúp, ghi lại hộ
        Absent: không cho đi, không cho ra, không cho ra khỏi nhà, không cho đi họp, chưa cho đi
        Absent: chưa cho ra ngoài
        Absent: cấm đi, cấm ra, cấm ra đường, không cho ra đường, cấm không cho đi, ngồi không có được
        Absent: đi không có được, ra không có được
        Late: lát tôi ra, lát em ra, tí tôi ra, tí nữa tôi ra, chốc nữa tôi ra, lúc nữa tôi ra, lát nữa em ra
        Absent: đi gì nổi, đi gì được, đi chi nổi, đi chi được, ra gì nổi, đi đứng gì
        Absent: đi được chết liền
        """;
}
