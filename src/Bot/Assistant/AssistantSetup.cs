using System.ClientModel;
using System.ClientModel.Primitives;
using ChiBo.Bot.Errands;
using ChiBo.Core.Regulations.ByModel;
using Microsoft.Extensions.AI;
using OpenAI;

namespace ChiBo.Bot.Assistant;

/// <summary>Registers the optional language model.</summary>
public static class AssistantSetup
{
    /// <summary>Throws OperatorException when it is configured wrongly; without an endpoint it is off.</summary>
    public static IServiceCollection AddAssistant(this IServiceCollection services, IConfiguration configuration)
    {
        var options = AssistantOptions.Read(configuration);
        services.AddSingleton(new LanguageModel(options is not null));
        return options is null
            ? services
            : services.AddSingleton(_ => Client(options)).AddScoped<IErrandKind, PhraseAnswerErrand>();
    }

    // Tried once: the person waits, and the answer without the model is at hand.
    private static IChatClient Client(AssistantOptions options) => new OpenAIClient(
        new ApiKeyCredential(options.ApiKey ?? "none"),
        new OpenAIClientOptions
        {
            Endpoint = options.Endpoint,
            NetworkTimeout = PhraseAnswerErrand.Limit,
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        }).GetChatClient(options.Model).AsIChatClient();
}
