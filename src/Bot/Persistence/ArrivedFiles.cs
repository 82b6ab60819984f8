using System.Globalization;

namespace ChiBo.Bot.Persistence;

/// <summary>Files brought through a page of ours, kept under the data directory until the errand that wants them has read them.</summary>
public sealed class ArrivedFiles(DataOptions data, TimeProvider time)
{
    /// <summary>Nobody fetches it any more after that: an errand begins within seconds and has three attempts of minutes.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    /// <summary>Begins every reference to such a file; no platform's own reference begins so.</summary>
    private const string Prefix = "arrived:";

    private string Folder => Path.Combine(data.FullDirectory, "arrived");

    /// <summary>Keeps the bytes; returns the reference under which they are fetched.</summary>
    public async Task<string> Keep(byte[] content, CancellationToken cancel)
    {
        Directory.CreateDirectory(Folder);
        // The moment is in the name: the host's clock says when it is over, not the disk's.
        var name = string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow().ToUnixTimeMilliseconds()}-{Guid.NewGuid():N}");
        await File.WriteAllBytesAsync(Path.Combine(Folder, name), content, cancel);
        return Prefix + name;
    }

    /// <summary>The reference is one of ours.</summary>
    public static bool Owns(string reference) => reference.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The bytes; null when it is gone.</summary>
    public async Task<byte[]?> Read(string reference, CancellationToken cancel) =>
        PathOf(reference) is { } path && File.Exists(path) ? await File.ReadAllBytesAsync(path, cancel) : null;

    /// <summary>It was read, or nobody wants it.</summary>
    public void Forget(string reference)
    {
        if (PathOf(reference) is { } path && Directory.Exists(Folder))
        {
            File.Delete(path);
        }
    }

    /// <summary>Removes what nobody fetched in time.</summary>
    public void ForgetOld()
    {
        var before = (time.GetUtcNow() - KeptFor).ToUnixTimeMilliseconds();
        foreach (var path in Directory.Exists(Folder) ? Directory.GetFiles(Folder) : [])
        {
            if (!long.TryParse(Path.GetFileName(path).Split('-')[0], CultureInfo.InvariantCulture, out var at) || at <= before)
            {
                File.Delete(path);
            }
        }
    }

    private string? PathOf(string reference) =>
        Owns(reference) && Path.GetFileName(reference[Prefix.Length..]) is { Length: > 0 } name ? Path.Combine(Folder, name) : null;
}
