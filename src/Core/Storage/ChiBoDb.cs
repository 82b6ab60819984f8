using ChiBo.Core.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ChiBo.Core.Storage;

/// <summary>
/// The one database context. It knows no feature: each brings its mapping (<see cref="IEntityTypeConfiguration{T}"/>)
/// and its set, as an extension method, beside the entity.
/// </summary>
public abstract class ChiBoDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>
    /// The failure lies in the store (no room, held by others, not reachable), not in what was to be stored: whatever failed
    /// by it has not happened and must come again.
    /// </summary>
    public abstract bool IsStoreDown(Exception failure);

    /// <summary>
    /// As SaveChanges, for some hundreds of rows of few kinds. What is written is not tracked any more, and rows added do not
    /// learn their numbers.
    /// </summary>
    public virtual Task SaveMany(CancellationToken cancel) => SaveChangesAsync(cancel);

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ChiBoDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        foreach (var id in typeof(ChiBoDb).Assembly.GetTypes().Where(t => t.IsValueType && t.IsAssignableTo(typeof(IId))))
        {
            configurationBuilder.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        }

        foreach (var value in typeof(ChiBoDb).Assembly.GetTypes().Where(IsStoredAsText))
        {
            configurationBuilder.Properties(value).HaveConversion(typeof(TextConverter<>).MakeGenericType(value));
        }
    }

    private static bool IsStoredAsText(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IStoredAsText<>));

    /// <summary>Instants as UTC Unix milliseconds: SQLite can neither compare nor order a DateTimeOffset.</summary>
    private sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
        instant => instant.ToUnixTimeMilliseconds(),
        stored => DateTimeOffset.FromUnixTimeMilliseconds(stored));

    private sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, stored => new TId { Value = stored })
        where TId : struct, IId;

    private sealed class TextConverter<T>() : ValueConverter<T, string>(value => value.ToText(), stored => Read(stored))
        where T : struct, IStoredAsText<T>
    {
        // An expression tree cannot call a static interface member itself.
        private static T Read(string stored) => T.FromText(stored);
    }
}

/// <summary>A value type that is kept in one text column.</summary>
public interface IStoredAsText<out TSelf>
    where TSelf : struct, IStoredAsText<TSelf>
{
    /// <summary>The text that is stored; equal values give equal texts, since queries compare it.</summary>
    string ToText();

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    static abstract TSelf FromText(string stored);
}
