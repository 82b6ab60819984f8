namespace ChiBo.Bot;

/// <summary>Section Branch: what holds for all branches of the installation unless a branch says otherwise.</summary>
public sealed class BranchOptions
{
    /// <summary>IANA name of the time zone. Default Asia/Ho_Chi_Minh.</summary>
    public string TimeZone { get; set; } = "Asia/Ho_Chi_Minh";

    /// <summary>How the assistant names itself. Default "Trợ lý chi bộ".</summary>
    public string AssistantName { get; set; } = "Trợ lý chi bộ";

    /// <summary>The zone itself; throws when the machine does not know it.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
}
