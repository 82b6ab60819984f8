using ChiBo.Core.Messaging;
using Quartz;

namespace ChiBo.Bot.Jobs;

/// <summary>The door through which Quartz makes Core look at what is due.</summary>
[DisallowConcurrentExecution]
public sealed partial class DueWorkJob(DueWork work, ILogger<DueWorkJob> log) : IJob
{
    /// <summary>Its name in the schedule.</summary>
    public static readonly JobKey Key = new("due-work");

    /// <summary>The trigger that makes it look.</summary>
    public static readonly TriggerKey Look = new("due-work");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await work.DoAll(cancellationToken);
        }
        catch (AggregateException faults)
        {
            foreach (var fault in faults.InnerExceptions)
            {
                Log.Failed(log, fault.GetType().Name, fault.StackTrace);
            }
        }
    }

    private static partial class Log
    {
        // The exception's message is left out on purpose: it may quote what a person wrote.
        [LoggerMessage(1, LogLevel.Error, "Work that was due failed; the next look tries it again: {Error}\n{StackTrace}")]
        public static partial void Failed(ILogger logger, string error, string? stackTrace);
    }
}
