using ChiBo.Core.Conversations;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Core.MyData;

/// <summary>What this feature brings to the host.</summary>
public static class MyDataFeature
{
    /// <summary>Registers the use cases, the chat part, the reactions and the due work of the feature.</summary>
    public static IServiceCollection AddMyData(this IServiceCollection services) => services
        .AddScoped<IPersonalData, RosterData>().AddScoped<IPersonalData, ChatData>().AddScoped<IPersonalData, AttendanceData>()
        .AddScoped<ReadPersonalData>().AddScoped<EraseMember>().AddScoped<RequestAboutData>().AddScoped<UnlinkChat>().AddScoped<ManyPhones>().AddScoped<EraseChat>()
        .AddScoped<ITaskSource, DataRequestTasks>()
        .AddScoped<FeatureChat, MyDataChat>().AddScoped<FeatureChat, DataRequestChat>()
        .AddScoped<IDueWork, KeepNoLonger>();
}
