using ChiBo.Core.Access;

namespace ChiBo.Core.Conversations;

/// <summary>The wording of help and introduction.</summary>
public static class HelpTexts
{
    /// <summary>Whose assistant it is.</summary>
    /// <param name="BranchName">Null where it serves several branches and the person is in none.</param>
    /// <param name="SecretaryName">Null where none is known.</param>
    public sealed record Assistant(string Name, string? BranchName, string? SecretaryName);

    private const string Stranger =
        "Để kết nối, đồng chí nhắn mã mời 12 chữ số do đồng chí bí thư gửi, ví dụ: 4827 1930 5561. "
        + "Chưa có mã, đồng chí nhắn họ tên và năm sinh, ví dụ: Nguyễn Thị Mẫu 1950. Cần gặp người phụ trách, nhắn số 0.";

    private const string Member =
        """
        Đồng chí có thể nhắn:
        • lịch: xem lịch họp
        • có, hoặc: vắng, con ốm: trả lời giấy mời
        • một câu hỏi về quy định, ví dụ: nghỉ họp 3 tháng có sao không
        • dữ liệu của tôi: xem điều đang lưu
        • số 0: gặp đồng chí bí thư
        Ghi chưa đúng, đồng chí nhắn: sai rồi.
        """;

    private const string GroupLeader =
        """
        Đồng chí có thể nhắn:
        • lịch: xem lịch họp
        • có, hoặc: vắng, con ốm: trả lời giấy mời
        • danh sách: xem ai dự, ai vắng trong tổ
        • ghi hộ: 4 dự, 7 vắng ốm: ghi lời đồng chí trong tổ báo qua điện thoại
        • số 0: gặp đồng chí bí thư
        Ghi chưa đúng, đồng chí nhắn: sai rồi.
        """;

    private const string Leader =
        """
        Đồng chí có thể nhắn:
        • việc: các việc nên làm hôm nay
        • cuộc họp: đặt, dời, hủy buổi họp
        • danh sách: ai dự, ai vắng, ai chưa trả lời
        • điểm danh, báo cáo
        • thông báo: gửi tin tới chi bộ
        • /moi: mời đảng viên kết nối; nạp danh sách, nạp văn bản
        Cần người giúp, đồng chí nhắn số 0.
        """;

    private const string Officer =
        """
        Đồng chí có thể nhắn:
        • báo cáo: số liệu dự họp của các chi bộ trực thuộc
        • dữ liệu của tôi: xem điều đang lưu
        • số 0: gặp quản trị
        """;

    private const string Operator =
        """
        Đồng chí là quản trị. Việc cài đặt, sao lưu, thêm chi bộ làm bằng dòng lệnh trên máy chủ.
        Lời nhắn số 0 của người chưa kết nối, hoặc khi bí thư vắng, sẽ tới đồng chí để trả lời ngay ở đây.
        """;

    /// <summary>What somebody in that role can do: at most five things, in plain words.</summary>
    public static string For(Role role) => role switch
    {
        Role.Stranger => Stranger,
        Role.PartyGroupLeader => GroupLeader,
        Role.DeputySecretary or Role.Secretary => Leader,
        Role.CommitteeOfficer => Officer,
        Role.Operator => Operator,
        Role.Member or Role.BranchCommitteeMember => Member,
    };

    /// <summary>That it is automatic, whose it is, and what it never asks for.</summary>
    public static string Introduction(Assistant assistant)
    {
        var whose = assistant.BranchName is null ? "của các chi bộ" : $"của {assistant.BranchName}";
        var secretary = assistant is { BranchName: not null, SecretaryName: { } name } ? $", do đồng chí bí thư {name} phụ trách" : string.Empty;
        return $"Đây là {assistant.Name}, trợ lý tự động {whose}{secretary}. "
            + "Trợ lý nhắc lịch họp, ghi báo dự, báo vắng và chuyển lời tới người phụ trách. "
            + "Trợ lý không bao giờ hỏi tiền, mã OTP, số căn cước, mật khẩu; ai hỏi những thứ đó là giả mạo.";
    }
}
