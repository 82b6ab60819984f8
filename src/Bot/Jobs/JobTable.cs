using ChiBo.Bot.Persistence;
using Microsoft.Data.Sqlite;
using Npgsql;
using Quartz;

namespace ChiBo.Bot.Jobs;

/// <summary>Every schedule in one place. Quartz says when to look; the database says what is due.</summary>
public static class JobTable
{
    /// <summary>
    /// Adds Quartz with its store in the same database. A firing missed while the process was down is not made up: the
    /// next look finds everything that became due.
    /// </summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration, TimeProvider time)
    {
        var data = configuration.GetSection("Data").Get<DataOptions>() ?? new DataOptions();
        var connection = data.ConnectionString(configuration.GetConnectionString("ChiBo"));
        services.AddQuartz(quartz =>
        {
            quartz.UseTimeProvider(time);
            quartz.UsePersistentStore(store =>
            {
                store.ProvisionSchema();
                if (data.Provider == Provider.Postgres)
                {
                    store.UsePostgres(NpgsqlFactory.Instance, connection);
                    store.UseClustering();
                }
                else
                {
                    store.UseSqlite(SqliteFactory.Instance, connection);
                }
            });

            // Five seconds: a check-in code must change on time, and a notice that is refused must be stopped after some hundreds.
            quartz.AddJob<DueWorkJob>(job => job.WithIdentity(DueWorkJob.Key));
            quartz.AddTrigger(trigger => trigger
                .ForJob(DueWorkJob.Key).WithIdentity(DueWorkJob.Look)
                .WithSimpleSchedule(every => every
                    .WithInterval(TimeSpan.FromSeconds(5)).RepeatForever()
                    .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount)));
        });
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
        return services.AddHostedService<ClockWatch>();
    }
}
