using System.Diagnostics;

namespace ChiBo.Testing;

/// <summary>A small file system of its own, in memory, that can be filled to the last byte. Mounting needs root.</summary>
public sealed class SmallDisk : IDisposable
{
    private readonly string _filler;

    private SmallDisk(string directory)
    {
        Directory = directory;
        _filler = Path.Combine(directory, "filler");
    }

    /// <summary>Where it is mounted.</summary>
    public string Directory { get; }

    /// <summary>Mounts one; null where this user may not.</summary>
    public static SmallDisk? Mount(int megabytes)
    {
        var directory = System.IO.Directory.CreateTempSubdirectory("chibo-disk-").FullName;
        if (Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "chibo-test", directory))
        {
            return new SmallDisk(directory);
        }

        System.IO.Directory.Delete(directory);
        return null;
    }

    /// <summary>Leaves no room at all.</summary>
    public void Fill()
    {
        using var filler = new FileStream(_filler, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 0 });
        for (var block = new byte[1 << 20]; block.Length > 0; block = new byte[block.Length / 2])
        {
            WriteUntilFull(filler, block);
        }
    }

    /// <summary>There is room again.</summary>
    public void Free() => File.Delete(_filler);

    public void Dispose()
    {
        // Lazily: a connection may still be closing.
        Run("umount", "-l", Directory);
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private static void WriteUntilFull(FileStream filler, byte[] block)
    {
        try
        {
            while (true)
            {
                filler.Write(block);
            }
        }
        catch (IOException)
        {
            // No room for one more.
        }
    }

    private static bool Run(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true, UseShellExecute = false });
        process!.WaitForExit();
        return process.ExitCode == 0;
    }
}
