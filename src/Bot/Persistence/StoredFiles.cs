namespace ChiBo.Bot.Persistence;

/// <summary>Files kept under the data directory by names of our own; a person's file name never reaches the disk.</summary>
public sealed class StoredFiles(DataOptions data)
{
    /// <summary>Keeps the bytes and returns the file's id.</summary>
    public async Task<Guid> Keep(byte[] content, CancellationToken cancel)
    {
        var id = Guid.CreateVersion7();
        Directory.CreateDirectory(Folder);
        var path = PathOf(id);
        await File.WriteAllBytesAsync(path + ".part", content, cancel);
        File.Move(path + ".part", path);
        return id;
    }

    /// <summary>The bytes, or null when the file is gone.</summary>
    public async Task<byte[]?> Read(Guid id, CancellationToken cancel) =>
        File.Exists(PathOf(id)) ? await File.ReadAllBytesAsync(PathOf(id), cancel) : null;

    private string Folder => Path.Combine(data.FullDirectory, "files");

    private string PathOf(Guid id) => Path.Combine(Folder, id.ToString("N"));
}
