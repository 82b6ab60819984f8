using System.Text;
using System.Text.Json;

namespace ChiBo.Testing.Busy;

/// <summary>Updates that wait to be fetched by getUpdates, in order, until a higher offset confirms them.</summary>
public sealed class BusyUpdates
{
    private readonly Queue<(long Id, string Json)> _waiting = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _last = 1000;
    private int _poll;
    private int _polling;

    /// <summary>Updates that the bot has not confirmed.</summary>
    public int Unconfirmed
    {
        get
        {
            lock (_waiting)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>Somebody is waiting for updates.</summary>
    public bool IsPolled => Volatile.Read(ref _polling) > 0;

    /// <summary>A person writes in his private chat; returns the monotonic time at which the update is there.</summary>
    public long Type(long chat, string text) => Push(id =>
        $$$"""{"update_id":{{{id}}},"message":{"message_id":{{{id}}},"date":1767225600,"from":{{{Person(chat)}}},"chat":{{{Private(chat)}}},"text":{{{JsonSerializer.Serialize(text)}}}{{{Command(text)}}}}}""");

    /// <summary>A person presses a button; returns the monotonic time at which the update is there.</summary>
    public long Press(long chat, string payload, string callback) => Push(id =>
        $$$"""{"update_id":{{{id}}},"callback_query":{"id":"{{{callback}}}","from":{{{Person(chat)}}},"chat_instance":"1","data":{{{JsonSerializer.Serialize(payload)}}},"message":{"message_id":1,"date":1767225600,"chat":{{{Private(chat)}}},"text":"x"} }}""");

    /// <summary>The updates of one poll: at once when there are some, else when there are or when its time is up; null when a newer poll has taken over.</summary>
    internal async Task<byte[]?> Next(BusyCall call, CancellationToken gone)
    {
        var mine = Interlocked.Increment(ref _poll);
        Interlocked.Increment(ref _polling);
        try
        {
            return await Next(call, mine, gone);
        }
        finally
        {
            Interlocked.Decrement(ref _polling);
        }
    }

    private async Task<byte[]?> Next(BusyCall call, int mine, CancellationToken gone)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(gone);
        end.CancelAfter(TimeSpan.FromSeconds(call.Timeout));
        var over = Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, end.Token);
        while (true)
        {
            Task changed;
            lock (_waiting)
            {
                changed = _changed.Task;
                while (_waiting.TryPeek(out var first) && first.Id < call.Offset)
                {
                    _waiting.Dequeue();
                }

                if (_waiting.Count > 0 || over.IsCompleted)
                {
                    return Encoding.UTF8.GetBytes($$"""{"ok":true,"result":[{{string.Join(',', _waiting.Take(call.Limit).Select(u => u.Json))}}]}""");
                }
            }

            await Task.WhenAny(changed, over);
            if (mine != Volatile.Read(ref _poll))
            {
                return null;
            }
        }
    }

    private long Push(Func<long, string> json)
    {
        lock (_waiting)
        {
            var id = ++_last;
            _waiting.Enqueue((id, json(id)));
            var at = TimeProvider.System.GetTimestamp();
            _changed.TrySetResult();
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return at;
        }
    }

    private static string Person(long id) => $$"""{"id":{{id}},"is_bot":false,"first_name":"Mẫu"}""";

    private static string Private(long id) => $$"""{"id":{{id}},"type":"private","first_name":"Mẫu"}""";

    private static string Command(string text) => text.StartsWith('/')
        ? $$""","entities":[{"type":"bot_command","offset":0,"length":{{text.Split(' ')[0].Length}}}]"""
        : string.Empty;
}
