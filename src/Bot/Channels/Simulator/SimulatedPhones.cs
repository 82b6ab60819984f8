using System.Text.Json;
using ChiBo.Bot.Papers;
using ChiBo.Bot.Persistence;

namespace ChiBo.Bot.Channels.Simulator;

/// <summary>A choice under a simulated message.</summary>
/// <param name="Payload">What pressing it sends; null where the phone has no buttons.</param>
public sealed record SimulatedChoice(int Number, string Label, string? Payload);

/// <summary>A file in a simulated message; its bytes are served by the simulator page.</summary>
/// <param name="Id">The name it is kept under: of the simulator's own, or, for a file a person sent, of the stored files.</param>
public sealed record SimulatedFile(string Name, string ContentType, string Id);

/// <summary>One message on a simulated phone.</summary>
/// <param name="Id">Rising within the whole simulator; an edit keeps the id and raises <paramref name="Version"/>.</param>
/// <param name="FromBot">Written by the bot, not by the person.</param>
/// <param name="Text">With the marks of Core's Mark; the machine door strips them.</param>
/// <param name="Pressed">Payload of the choice this message stands for; null for everything else.</param>
/// <param name="Removed">Taken off the phone: its place shows only that.</param>
public sealed record SimulatedMessage(
    long Id, long Version, bool FromBot, string Text, DateTimeOffset At, IReadOnlyList<SimulatedChoice> Choices, IReadOnlyList<SimulatedFile> Files,
    string? Pressed = null, bool Removed = false);

/// <summary>The "platform" of the simulator: what every phone shows. Kept in a journal file, so that a restart forgets nothing.</summary>
public sealed class SimulatedPhones
{
    /// <summary>What stands in the place of a message that was taken off.</summary>
    public const string RemovedText = "(tin đã xóa)";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);
    private readonly Dictionary<string, Screen> _phones = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SimulatedFile> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _zaloLike = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly string _folder;
    private long _last;

    private sealed record Entry(string Phone, SimulatedMessage Message);

    private sealed class Screen
    {
        public List<SimulatedMessage> Messages { get; } = [];

        public int FromBot { get; set; }

        public long Version { get; set; }
    }

    public SimulatedPhones(DataOptions data)
    {
        _folder = Path.Combine(data.FullDirectory, "simulator");
        Directory.CreateDirectory(_folder);
        if (File.Exists(Journal))
        {
            foreach (var line in File.ReadLines(Journal))
            {
                Recall(line);
            }
        }
    }

    private string Journal => Path.Combine(_folder, "messages.jsonl");

    /// <summary>Rises with every change; lets the page ask only for what is new.</summary>
    public long Version => Interlocked.Read(ref _last);

    /// <summary>Every phone that has shown a message.</summary>
    public IReadOnlyList<string> Names => Locked<IReadOnlyList<string>>(() => [.. _phones.Keys]);

    /// <summary>That phone behaves like Zalo Bot: no buttons, no edits, 2,000 characters.</summary>
    public bool IsZaloLike(string phone) => Locked(() => _zaloLike.Contains(phone));

    /// <summary>Switches a phone's behaviour.</summary>
    public void BehaveLikeZalo(string phone, bool on) => Locked(() => on ? _zaloLike.Add(phone) : _zaloLike.Remove(phone));

    /// <summary>All messages of a phone, oldest first.</summary>
    public IReadOnlyList<SimulatedMessage> MessagesOf(string phone) => ChangedOn(phone, after: 0);

    /// <summary>Messages of a phone that came or changed after a version, oldest first.</summary>
    public IReadOnlyList<SimulatedMessage> ChangedOn(string phone, long after) => Locked<IReadOnlyList<SimulatedMessage>>(() =>
        _phones.TryGetValue(phone, out var screen) && screen.Version > after ? [.. screen.Messages.Where(m => m.Version > after)] : []);

    /// <summary>How many messages of the bot each phone holds, for the phones on which something changed after a version.</summary>
    public IReadOnlyDictionary<string, int> BotMessagesWhereChanged(long after) => Locked(() =>
        _phones.Where(p => p.Value.Version > after).ToDictionary(p => p.Key, p => p.Value.FromBot));

    /// <summary>Puts a message on a phone and returns its id.</summary>
    public long Put(
        string phone, bool fromBot, string text, DateTimeOffset at, IReadOnlyList<SimulatedChoice> choices, IReadOnlyList<SimulatedFile> files,
        string? pressed = null) => Locked(() =>
    {
        var id = _last + 1;
        Keep(phone, new SimulatedMessage(id, id, fromBot, text, at, choices, files, pressed));
        return id;
    });

    /// <summary>Changes a message in place; false when the phone has no such message.</summary>
    public bool Change(string phone, long id, string text, IReadOnlyList<SimulatedChoice> choices) => Locked(() =>
    {
        var old = _phones.GetValueOrDefault(phone)?.Messages.Find(m => m.Id == id);
        if (old is not null)
        {
            Keep(phone, old with { Version = _last + 1, Text = text, Choices = choices });
        }

        return old is not null;
    });

    /// <summary>Takes a message off the phone; false when the phone has no such message.</summary>
    public bool Remove(string phone, long id) => Locked(() =>
    {
        var old = _phones.GetValueOrDefault(phone)?.Messages.Find(m => m.Id == id);
        if (old is not null)
        {
            Keep(phone, old with { Version = _last + 1, Text = RemovedText, Choices = [], Files = [], Removed = true });
        }

        return old is not null;
    });

    /// <summary>Keeps a file's bytes for the page.</summary>
    public async Task<SimulatedFile> KeepFile(DrawnFile file, CancellationToken cancel)
    {
        var id = Guid.CreateVersion7().ToString("N");
        await File.WriteAllBytesAsync(Path.Combine(_folder, id), file.Content, cancel);
        return new SimulatedFile(file.FileName, file.ContentType, id);
    }

    /// <summary>The file of that id on any phone, or null.</summary>
    public SimulatedFile? FindFile(string id) => Locked(() => _files.GetValueOrDefault(id));

    /// <summary>A kept file's bytes, or null.</summary>
    public async Task<byte[]?> ReadFile(string id, CancellationToken cancel)
    {
        var path = Path.Combine(_folder, id);
        return Guid.TryParseExact(id, "N", out _) && File.Exists(path) ? await File.ReadAllBytesAsync(path, cancel) : null;
    }

    private T Locked<T>(Func<T> work)
    {
        lock (_lock)
        {
            return work();
        }
    }

    private void Keep(string phone, SimulatedMessage message)
    {
        Show(phone, message);
        File.AppendAllText(Journal, JsonSerializer.Serialize(new Entry(phone, message), s_json) + "\n");
    }

    private void Show(string phone, SimulatedMessage message)
    {
        if (!_phones.TryGetValue(phone, out var screen))
        {
            _phones[phone] = screen = new Screen();
        }

        var at = screen.Messages.FindIndex(m => m.Id == message.Id);
        if (at < 0)
        {
            screen.Messages.Add(message);
            screen.FromBot += message.FromBot ? 1 : 0;
        }
        else
        {
            screen.Messages[at] = message;
        }

        foreach (var file in message.Files)
        {
            _files[file.Id] = file;
        }

        screen.Version = message.Version;
        Interlocked.Exchange(ref _last, Math.Max(_last, message.Version));
    }

    private void Recall(string line)
    {
        try
        {
            if (JsonSerializer.Deserialize<Entry>(line, s_json) is { } entry)
            {
                Show(entry.Phone, entry.Message);
            }
        }
        catch (JsonException)
        {
            // The last line of a journal cut by a crash; the message it held will be sent again.
        }
    }
}
