namespace ChiBo.Bot.Channels.ZaloOa;

/// <summary>Calls of the API with a valid token: where Zalo refuses the token it is renewed and the call made once more.</summary>
public sealed class ZaloOaCalls(ZaloOaLine line, ZaloOaTokens tokens)
{
    /// <summary>Posts JSON; null when there is no token at this moment. Throws where there is no whole answer.</summary>
    public Task<ZaloOaAnswer?> Post(string path, object body, CancellationToken cancel) => WithToken(token => line.Post(path, body, token, cancel), cancel);

    /// <summary>Uploads a file, as <see cref="Post"/>.</summary>
    public Task<ZaloOaAnswer?> Upload(string path, string fileName, byte[] content, CancellationToken cancel) =>
        WithToken(token => line.Upload(path, fileName, content, token, cancel), cancel);

    private async Task<ZaloOaAnswer?> WithToken(Func<string, Task<ZaloOaAnswer>> call, CancellationToken cancel)
    {
        if (await Token(tokens.Current(cancel), cancel) is not { } token)
        {
            return null;
        }

        var answer = await call(token);
        if (ZaloOaFailures.IsTokenRefused(answer) && await Token(tokens.Instead(token, cancel), cancel) is { } other)
        {
            // Refused for its token, the first call did nothing: this is no second copy.
            answer = await call(other);
        }

        if (answer.IsDone)
        {
            tokens.Worked();
        }

        return answer;
    }

    // Where the store cannot tell the token, nothing has left: the message only waits.
    private static async Task<string?> Token(Task<string?> asked, CancellationToken cancel)
    {
        try
        {
            return await asked;
        }
        catch (Exception) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
    }
}
