using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Attendance;

/// <summary>A group chat that a branch's leader has registered: only there are figures said, and only when spoken to.</summary>
public sealed class GroupOfBranch(ChatAddress address, BranchId branchId, MemberId? registeredBy, DateTimeOffset at)
{
    public ChatAddress Address { get; private set; } = address;

    public BranchId BranchId { get; private set; } = branchId;

    public MemberId? RegisteredBy { get; private set; } = registeredBy;

    public DateTimeOffset At { get; private set; } = at;
}

/// <summary>Registers a group chat for the branch of who asks.</summary>
public sealed class RegisterGroup(ChiBoDb db, TimeProvider time)
{
    /// <summary>The branch it is registered for; null when the actor leads none. A group belongs to one branch: the newest.</summary>
    public async Task<Branch?> Register(Actor actor, ChatAddress group, CancellationToken cancel)
    {
        if (actor.Branch is not { } id || !actor.Leads(id))
        {
            return null;
        }

        if (await db.GroupsOfBranches().FindAsync([group], cancel) is { } known)
        {
            db.GroupsOfBranches().Remove(known);
            await db.SaveChangesAsync(cancel);
        }

        db.GroupsOfBranches().Add(new GroupOfBranch(group, id, actor.Who, time.GetUtcNow()));
        return await db.Branches().FindAsync([id], cancel);
    }
}

/// <summary>Mapping of <see cref="GroupOfBranch"/>.</summary>
public sealed class GroupOfBranchTable : IEntityTypeConfiguration<GroupOfBranch>
{
    public void Configure(EntityTypeBuilder<GroupOfBranch> builder)
    {
        builder.ToTable("GroupsOfBranches");
        builder.HasKey(g => g.Address);
        builder.HasOne<Branch>().WithMany().HasForeignKey(g => g.BranchId);
    }
}

/// <summary>Set of registered groups.</summary>
public static class GroupSets
{
    public static DbSet<GroupOfBranch> GroupsOfBranches(this ChiBoDb db) => db.Set<GroupOfBranch>();
}
