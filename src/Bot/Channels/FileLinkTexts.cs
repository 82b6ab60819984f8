namespace ChiBo.Bot.Channels;

/// <summary>What stands before a link to one of our pages.</summary>
public static class FileLinkTexts
{
    /// <summary>A file to fetch.</summary>
    public static string Take(string fileName, Uri page) => $"Tệp {fileName}: đồng chí mở trang này để tải, trong 10 phút, tải được một lần.\n{page}";

    /// <summary>A file to bring.</summary>
    public static string Bring(Uri page) => $"Đồng chí mở trang này để gửi tệp, trong 10 phút, gửi được một lần.\n{page}";
}
