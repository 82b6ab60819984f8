using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>What importing documents brings to the host. The host adds the errand that reads files.</summary>
public static class ImportingFeature
{
    /// <summary>Registers its use cases, chat part and due work.</summary>
    public static IServiceCollection AddImporting(this IServiceCollection services) => services
        .AddScoped<SameDocument>().AddScoped<ImportDocument>().AddScoped<PreviewDocument>().AddScoped<CorrectFacts>()
        .AddScoped<PublishDocument>().AddScoped<WithdrawDocument>().AddScoped<TakeBackDocuments>().AddScoped<ListDocuments>()
        .AddScoped<FindDocumentScope>().AddScoped<AskToReadDocument>().AddScoped<OfferPurpose>().AddScoped<ShowDocuments>().AddScoped<DocumentDialogue>().AddScoped<LiveDocuments>()
        .AddScoped<FeatureChat, DocumentsChat>().AddScoped<IDueWork, ForgetDrafts>();
}
