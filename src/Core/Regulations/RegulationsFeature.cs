using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;
using ChiBo.Core.Regulations.ByModel;
using ChiBo.Core.Regulations.ByPerson;
using ChiBo.Core.Regulations.Calculators;
using ChiBo.Core.Regulations.Importing;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Core.Regulations;

/// <summary>What this feature brings to the host.</summary>
public static class RegulationsFeature
{
    /// <summary>Registers the use cases, the chat part, the reactions and the due work of the feature.</summary>
    public static IServiceCollection AddRegulations(this IServiceCollection services) => services
        .AddImporting()
        .AddSingleton<RegulationBase>().AddSingleton<AnswerMeter>().AddScoped<GiveAnswer>().AddScoped<FeatureChat, RegulationsChat>()
        .AddScoped<FeatureChat, CalculationsChat>()
        .AddScoped<HidePersonalData>().AddScoped<PhraseAnswer>()
        .AddByPerson();

    private static IServiceCollection AddByPerson(this IServiceCollection services) => services
        .AddScoped<RateAnswer>().AddScoped<FeatureChat, FeedbackChat>()
        .AddScoped<FindPersonalData>().AddScoped<KeepAnswer>().AddScoped<PointToPassage>().AddScoped<BranchAnswers>().AddScoped<TakeBackAnswer>().AddScoped<OfferAnswer>()
        .AddScoped<IReaction, OfferToKeep>().AddScoped<FeatureChat, BranchAnswersChat>().AddScoped<FeatureChat, KeptAnswersChat>()
        .AddScoped<ReadQuestions>().AddScoped<PutQuestionList>().AddScoped<FeatureChat, QuestionListChat>().AddScoped<ITaskSource, QuestionTasks>()
        .AddScoped<IDueWork, SendQuestionList>();
}
