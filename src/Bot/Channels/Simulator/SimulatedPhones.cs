using System.Collections.Concurrent;
using System.Text.Json;
using ChiBo.Bot.Papers;
using ChiBo.Bot.Persistence;

namespace ChiBo.Bot.Channels.Simulator;

/// <summary>A choice under a simulated message.</summary>
/// <param name="Payload">What pressing it sends; null where the phone has no buttons.</param>
public sealed record SimulatedChoice(int Number, string Label, string? Payload);

/// <summary>A file in a simulated message; its bytes are served by the simulator page.</summary>
public sealed record SimulatedFile(string Name, string ContentType, string Id);

/// <summary>One message on a simulated phone.</summary>
/// <param name="Id">Rising within the whole simulator; an edit keeps the id and raises <paramref name="Version"/>.</param>
/// <param name="FromBot">Written by the bot, not by the person.</param>
/// <param name="Text">With the marks of Core's Mark; the machine door strips them.</param>
public sealed record SimulatedMessage(
    long Id, long Version, bool FromBot, string Text, DateTimeOffset At, IReadOnlyList<SimulatedChoice> Choices, IReadOnlyList<SimulatedFile> Files);

/// <summary>The "platform" of the simulator: what every phone shows. Kept in a journal file, so that a restart forgets nothing.</summary>
public sealed class SimulatedPhones
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);
    private readonly ConcurrentDictionary<string, List<SimulatedMessage>> _phones = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _zaloLike = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly string _folder;
    private long _last;

    private sealed record Entry(string Phone, SimulatedMessage Message);

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

    /// <summary>That phone behaves like Zalo Bot: no buttons, no edits, 2,000 characters.</summary>
    public bool IsZaloLike(string phone) => _zaloLike.GetValueOrDefault(phone);

    /// <summary>Switches a phone's behaviour.</summary>
    public void BehaveLikeZalo(string phone, bool on) => _zaloLike[phone] = on;

    /// <summary>All messages of a phone, oldest first.</summary>
    public IReadOnlyList<SimulatedMessage> MessagesOf(string phone)
    {
        lock (_lock)
        {
            return _phones.TryGetValue(phone, out var messages) ? [.. messages] : [];
        }
    }

    /// <summary>Puts a message on a phone and returns its id.</summary>
    public long Put(string phone, bool fromBot, string text, DateTimeOffset at, IReadOnlyList<SimulatedChoice> choices, IReadOnlyList<SimulatedFile> files)
    {
        lock (_lock)
        {
            var id = ++_last;
            Keep(phone, new SimulatedMessage(id, id, fromBot, text, at, choices, files));
            return id;
        }
    }

    /// <summary>Changes a message in place; false when the phone has no such message.</summary>
    public bool Change(string phone, long id, string text, IReadOnlyList<SimulatedChoice> choices)
    {
        lock (_lock)
        {
            var old = _phones.GetValueOrDefault(phone)?.Find(m => m.Id == id);
            if (old is null)
            {
                return false;
            }

            Keep(phone, old with { Version = ++_last, Text = text, Choices = choices });
            return true;
        }
    }

    /// <summary>Keeps a file's bytes for the page.</summary>
    public async Task<SimulatedFile> KeepFile(DrawnFile file, CancellationToken cancel)
    {
        var id = Guid.CreateVersion7().ToString("N");
        await File.WriteAllBytesAsync(Path.Combine(_folder, id), file.Content, cancel);
        return new SimulatedFile(file.FileName, file.ContentType, id);
    }

    /// <summary>A kept file's bytes, or null.</summary>
    public async Task<byte[]?> ReadFile(string id, CancellationToken cancel)
    {
        var path = Path.Combine(_folder, id);
        return Guid.TryParseExact(id, "N", out _) && File.Exists(path) ? await File.ReadAllBytesAsync(path, cancel) : null;
    }

    private void Keep(string phone, SimulatedMessage message)
    {
        Show(phone, message);
        File.AppendAllText(Journal, JsonSerializer.Serialize(new Entry(phone, message), s_json) + "\n");
    }

    private void Show(string phone, SimulatedMessage message)
    {
        var messages = _phones.GetOrAdd(phone, _ => []);
        var at = messages.FindIndex(m => m.Id == message.Id);
        if (at < 0)
        {
            messages.Add(message);
        }
        else
        {
            messages[at] = message;
        }
    }

    private void Recall(string line)
    {
        try
        {
            if (JsonSerializer.Deserialize<Entry>(line, s_json) is { } entry)
            {
                Show(entry.Phone, entry.Message);
                _last = Math.Max(_last, entry.Message.Version);
            }
        }
        catch (JsonException)
        {
            // The last line of a journal cut by a crash; the message it held will be sent again.
        }
    }
}
