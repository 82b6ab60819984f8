using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Attendance;

/// <summary>A wrong code that came from a chat; many slow it down.</summary>
public sealed class WrongCode(ChatAddress chat, DateTimeOffset at)
{
    public long Id { get; private set; }

    public ChatAddress Chat { get; private set; } = chat;

    public DateTimeOffset At { get; private set; } = at;
}

/// <summary>Mapping of <see cref="WrongCode"/>.</summary>
public sealed class WrongCodeTable : IEntityTypeConfiguration<WrongCode>
{
    public void Configure(EntityTypeBuilder<WrongCode> builder)
    {
        builder.ToTable("WrongCodes");
        builder.HasKey(w => w.Id);
        builder.Property(w => w.Id).ValueGeneratedOnAdd();
        builder.HasIndex(w => new { w.Chat, w.At });
    }
}

/// <summary>Set of wrong codes.</summary>
public static class WrongCodeSets
{
    public static DbSet<WrongCode> WrongCodes(this ChiBoDb db) => db.Set<WrongCode>();
}
