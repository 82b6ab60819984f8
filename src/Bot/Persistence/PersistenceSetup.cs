using ChiBo.Bot.Persistence.Secrets;
using ChiBo.Core.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Bot.Persistence;

/// <summary>Registers the database of the chosen provider.</summary>
public static class PersistenceSetup
{
    /// <summary>Adds <see cref="ChiBoDb"/> (scoped), the migrator and the key ring under the data directory.</summary>
    public static IServiceCollection AddPersistence(this IServiceCollection services, IConfiguration configuration)
    {
        var data = configuration.GetSection("Data").Get<DataOptions>() ?? new DataOptions();
        var connection = data.ConnectionString(configuration.GetConnectionString("ChiBo"));
        services.AddSingleton(data).AddScoped<Migrate>().AddScoped<Backup>().AddScoped<Restore>().AddSingleton<ServerLock>()
            .AddSingleton(_ => InviteKeyFile.Open(data)).AddSingleton<SecretStore>().AddSingleton<ArrivedFiles>();
        if (data.Provider == Provider.Postgres)
        {
            services.AddDbContext<ChiBoDb, PostgresDb>(o => o.UseNpgsql(connection), optionsLifetime: ServiceLifetime.Singleton);
        }
        else
        {
            MakeDirectory(data.FullDirectory);
            services.AddSingleton<SqlitePragmas>().AddSingleton<SqliteTurns>();
            services.AddDbContext<ChiBoDb, SqliteDb>(
                (host, options) => options.UseSqlite(connection).AddInterceptors(
                    host.GetRequiredService<SqlitePragmas>(), host.GetRequiredService<SqliteTurns>(), host.GetRequiredService<SqliteTurns>().Connections),
                optionsLifetime: ServiceLifetime.Singleton);
        }

        services.AddDataProtection().SetApplicationName("ChiBo")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(data.FullDirectory, "keys")));
        return services;
    }

    private static void MakeDirectory(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"Data:Directory: không tạo được thư mục {path}. Hãy chọn thư mục khác, hoặc cấp quyền ghi.");
        }
    }
}
