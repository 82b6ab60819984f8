using ChiBo.Core.Regulations;

namespace ChiBo.Core.Tests.Regulations;

/// <summary>Rules of other walks of life, without phrasings, as an imported document brings them.</summary>
public static class ForeignPassages
{
    private static readonly string[] Who =
    [
        "Sinh viên ký túc xá", "Người thuê nhà", "Chủ cửa hàng ăn uống", "Hộ nuôi trồng thủy sản", "Lái xe buýt", "Bệnh nhân ngoại trú", "Độc giả thư viện",
        "Người mua vé tàu", "Thí sinh thi tuyển", "Chủ phương tiện cơ giới", "Hộ kinh doanh cá thể", "Người lao động thời vụ", "Tổ chức từ thiện", "Nhà thầu xây dựng",
        "Cơ sở giết mổ gia súc", "Người nuôi chó mèo", "Khách tham quan bảo tàng", "Hợp tác xã nông nghiệp", "Đại lý bảo hiểm", "Người nhập khẩu hàng hóa",
    ];

    private static readonly string[] What =
    [
        "gửi hồ sơ tới phòng một cửa", "trả phí giữ chỗ", "khai báo tạm trú với công an", "bảo quản hàng hóa trong kho lạnh", "đeo khẩu trang nơi đông người",
        "hoàn trả tiền đặt cọc", "xuất trình giấy khám sức khỏe", "lắp bình chữa cháy", "ghi nhật ký vận hành", "niêm yết giá bán", "thu gom rác thải nguy hại",
        "ký hợp đồng bằng văn bản", "đổi vé đã mua", "thông báo cho bên giao hàng", "kiểm định thiết bị đo", "nộp thuế môn bài", "xin giấy phép quảng cáo",
        "đăng ký nhãn hiệu", "tiêm phòng dại", "mua bảo hiểm bắt buộc cho xe", "gia hạn thẻ mượn sách", "trồng cây chắn gió", "báo cáo sản lượng", "dán tem chống giả", "lưu mẫu thức ăn",
    ];

    /// <summary>Five hundred, each another pair of person and duty.</summary>
    public static IReadOnlyList<Passage> All { get; } =
    [
        .. Who.SelectMany((who, i) => What.Select((what, j) => new Passage(
            $"N{(i * What.Length) + j:000}", $"{who} phải {what} trong thời hạn {3 + ((i * 7 + j * 11) % 58)} ngày làm việc; quá hạn thì bị phạt tiền và phải làm lại từ đầu.", [])
        {
            Document = "Quy chế mẫu",
        })),
    ];
}
