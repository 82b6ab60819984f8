using System.Security.Cryptography;
using ChiBo.Core.Enrolment;

namespace ChiBo.Bot.Persistence;

/// <summary>
/// Keeps the key of invite codes beside the database, never in it: "keys/invite-codes.key", 32 random bytes, readable by
/// the owner only. Lost, the codes handed out so far are unknown and new ones must be made; nothing else depends on it.
/// </summary>
public static class InviteKeyFile
{
    private const int Length = 32;

    /// <summary>Reads the key, made at first use; of two processes that begin together both get the same.</summary>
    public static InviteCodeKey Open(DataOptions data)
    {
        var folder = Path.Combine(data.FullDirectory, "keys");
        var path = Path.Combine(folder, "invite-codes.key");
        Directory.CreateDirectory(folder);
        if (!File.Exists(path))
        {
            Make(path);
        }

        return new InviteCodeKey(File.ReadAllBytes(path));
    }

    private static void Make(string path)
    {
        var own = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(own, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(Length));
        }

        try
        {
            File.Move(own, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(own);
        }
    }
}
