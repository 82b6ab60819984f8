using ChiBo.Core.Access;

namespace ChiBo.Core.Enrolment;

/// <summary>What is said while a chat is linked to a member.</summary>
public static class LinkingTexts
{
    public const string Agree = "Đúng, tôi đồng ý";

    public const string NotI = "Không phải";

    public const string NoConsent = "Tôi chưa đồng ý";

    public const string Share = "Dùng chung";

    public const string Leave = "Thôi";

    public const string ItIsHe = "Đúng";

    public const string ItIsNot = "Không phải";

    public const string Linked =
        "Đã kết nối. Lịch họp sẽ được nhắc ở đây. Trợ lý không bao giờ hỏi mã OTP, tiền, số căn cước. Cần người giúp, đồng chí nhắn số 0.";

    public const string AlsoElsewhere = "Đồng chí có thêm một máy khác đã kết nối từ trước; máy ấy vẫn dùng được, tin mới sẽ gửi về máy này.";

    public const string Declined = "Dạ, trợ lý không lưu gì. Khi nào cần, đồng chí nhắn lại mã mời, hoặc nhắn số 0 để gặp người phụ trách.";

    public const string NotHe = "Dạ, trợ lý không lưu gì. Mã này không dành cho đồng chí thì xin báo người đã gửi, hoặc nhắn số 0.";

    public const string Used =
        "Mã này đã được dùng để kết nối. Nếu chính đồng chí đã dùng thì không phải làm gì thêm. Nếu không phải, đồng chí nhắn số 0.";

    public const string Expired = "Mã này đã hết hạn. Đồng chí xin đồng chí bí thư mã mới, hoặc nhắn họ tên và năm sinh, ví dụ: Nguyễn Thị Mẫu 1950.";

    public const string Revoked =
        "Mã này đã được thay bằng mã mới hơn. Đồng chí dùng mã mới nhất, hoặc xin lại đồng chí bí thư, hoặc nhắn số 0.";

    public const string Unknown =
        "Trợ lý chưa thấy mã này. Đồng chí xem lại đủ 12 chữ số rồi nhắn lại, hoặc chuyển cả tin mời cho trợ lý. Cần giúp, nhắn số 0.";

    public const string AgreeInWords =
        "Cảm ơn đồng chí. Đồng chí có đồng ý cho lưu tên, số điện thoại, việc dự họp và lý do vắng không ạ? Đồng ý thì nhắn: đồng ý, hoặc số 1.";

    public const string Full = "Máy này đã kết nối hai đồng chí nên không thêm được nữa. Đồng chí dùng máy khác, hoặc nhắn số 0 để được giúp.";

    public const string Left = "Dạ, thôi. Trợ lý giữ nguyên như cũ; mã mời vẫn còn dùng được.";

    public const string IdentityNumber =
        "Dãy số này không phải mã mời; trợ lý không giữ lại. Trợ lý không cần số căn cước, đồng chí đừng gửi cho bất cứ ai. Mã mời có 12 chữ số, chia bốn số một.";

    public const string ForeignContact = "Trợ lý chỉ nhận số điện thoại của chính đồng chí. Đồng chí bấm nút chia sẻ số của mình, hoặc nhắn mã mời 12 chữ số.";

    public const string ByPhoneWho = "Số điện thoại này có tên hai đồng chí. Đồng chí là ai ạ?";

    /// <summary>The same whether or not the roster has him: nobody learns from it who is a member.</summary>
    public const string Received =
        "Trợ lý đã nhận. Nếu đúng tên trong danh sách, đồng chí bí thư xác nhận xong trợ lý sẽ nhắn lại đồng chí. Lâu chưa thấy, xin đồng chí hỏi bí thư mã mời 12 chữ số.";

    public const string VouchGone = "Lời xin kết nối này không còn chờ nữa. Đồng chí nhắn /moi để mời bằng mã.";

    public const string VouchedNo = "Dạ, trợ lý không kết nối và không lưu gì của người ấy.";

    public static string SlowDown(TimeSpan wait)
    {
        var minutes = Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes));
        return $"Đồng chí đã thử nhiều lần chưa đúng. Đồng chí thử lại sau {minutes} phút, hoặc hỏi đồng chí bí thư mã mời. Cần giúp, nhắn số 0.";
    }

    /// <summary>Who it is from, who he is, what is kept: he says yes to all of it at once.</summary>
    public static string WhoAndConsent(LinkPerson person)
    {
        if (person.BranchName is not { } branch)
        {
            return $"Đây là trợ lý tự động. Mã này dành cho {Title(person)}. Đồng ý thì trợ lý lưu tên và máy này để liên lạc. Có đúng là đồng chí không ạ?";
        }

        var leader = person.SecretaryName is { } secretary ? $", do đồng chí bí thư {secretary} phụ trách" : "";
        return $"Đây là trợ lý tự động của {branch}{leader}. Có đúng đồng chí là {Named(person)} không ạ? "
            + "Nếu đồng ý, trợ lý lưu tên, số điện thoại, việc dự họp và lý do vắng của đồng chí; muốn xem hay xóa, đồng chí nhắn: /toi.";
    }

    public static string Vouched(LinkPerson person) => "Lời xin kết nối đã được xác nhận. " + WhoAndConsent(person);

    public static string Couple(IReadOnlyList<string> linked, string added) =>
        $"Máy này đã kết nối đồng chí {string.Join(" và đồng chí ", linked)}. Thêm đồng chí {added} dùng chung máy phải không ạ?";

    public static string TwoAlready(IReadOnlyList<string> linked, string added) =>
        $"Máy này đã kết nối đồng chí {string.Join(" và đồng chí ", linked)}, không thêm được nữa. Đồng chí muốn đổi sang đồng chí {added} không ạ?";

    public static string ChangeTo(string name) => $"Đổi sang đồng chí {name}";

    public static string LinkedHere(string name) => $"Máy này đã kết nối đồng chí {name} rồi, không phải làm gì thêm. Cần giúp, đồng chí nhắn số 0.";

    /// <summary>To the secretary about one without a code.</summary>
    public static string Vouch(LinkPerson person)
    {
        var born = person.BirthYear is { } year ? $", sinh năm {year}" : "";
        var where = person.GroupName is { } group ? $", {group}" : "";
        return $"Có người xin kết nối, nói là đồng chí {person.Name}{born}{where}. Đồng chí hỏi lại cho chắc (gọi điện hoặc gặp) rồi trả lời giúp: có đúng không ạ?";
    }

    public static string VouchedYes(string name) => $"Đã xác nhận. Trợ lý hỏi đồng chí {name} có đồng ý không rồi mới kết nối.";

    private static string Named(LinkPerson person) => person.GroupName is { } group ? $"{person.Name}, {group}" : person.Name;

    private static string Title(LinkPerson person) => person.Office == Role.Operator ? "người quản trị" : $"đồng chí {person.Name}";
}
