using ChiBo.Bot.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ChiBo.Bot.Tests.Persistence;

public sealed class StoreDownTests
{
    [Theory]
    [InlineData(5, true)]
    [InlineData(6, true)]
    [InlineData(10, true)]
    [InlineData(13, true)]
    [InlineData(19, false)]
    [InlineData(1, false)]
    public void A_file_that_is_held_broken_or_full_is_told_from_a_row_that_does_not_fit(int code, bool down)
    {
        using var db = new SqliteDesign().CreateDbContext([]);
        var failure = new SqliteException("x", code);

        db.IsStoreDown(failure).ShouldBe(down);
        db.IsStoreDown(new DbUpdateException("x", failure)).ShouldBe(down);
    }

    [Theory]
    [InlineData("53100", true)]
    [InlineData("57P01", true)]
    [InlineData("40001", true)]
    [InlineData("23505", false)]
    public void A_server_that_is_full_or_going_down_is_told_from_a_row_that_does_not_fit(string state, bool down)
    {
        using var db = new PostgresDesign().CreateDbContext([]);
        var failure = new PostgresException("x", "ERROR", "ERROR", state);

        db.IsStoreDown(failure).ShouldBe(down);
        db.IsStoreDown(new DbUpdateException("x", failure)).ShouldBe(down);
    }

    [Fact]
    public void Any_other_fault_is_the_handlers_own()
    {
        using var db = new SqliteDesign().CreateDbContext([]);

        db.IsStoreDown(new InvalidOperationException("x")).ShouldBeFalse();
    }
}
