using ChiBo.Bot.Persistence;

namespace ChiBo.Bot.Assistant;

/// <summary>Assistant:*: an optional language model behind any OpenAI-compatible endpoint. On when the endpoint is set.</summary>
/// <param name="Endpoint">Base address as its documentation gives it, mostly ending in /v1.</param>
/// <param name="ApiKey">Null for a server of one's own that asks for none.</param>
public sealed record AssistantOptions(Uri Endpoint, string Model, string? ApiKey)
{
    /// <summary>Null where no endpoint is set.</summary>
    /// <exception cref="OperatorException">It is set, but not what belongs to it.</exception>
    public static AssistantOptions? Read(IConfiguration configuration)
    {
        if (configuration["Assistant:Endpoint"] is not { Length: > 0 } endpoint)
        {
            return null;
        }

        return configuration["Assistant:Model"]?.Trim() is { Length: > 0 } model
            ? new AssistantOptions(new Uri(endpoint), model, configuration["Assistant:ApiKey"] is { Length: > 0 } key ? key : null)
            : throw new OperatorException("Assistant:Model còn trống: đã đặt Assistant:Endpoint thì phải ghi tên mô hình.");
    }
}
