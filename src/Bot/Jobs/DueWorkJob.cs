using ChiBo.Core.Messaging;
using Quartz;

namespace ChiBo.Bot.Jobs;

/// <summary>The door through which Quartz makes Core look at what is due.</summary>
[DisallowConcurrentExecution]
public sealed class DueWorkJob(DueWork work) : IJob
{
    /// <summary>Its name in the schedule.</summary>
    public static readonly JobKey Key = new("due-work");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await work.DoAll(cancellationToken);
}
