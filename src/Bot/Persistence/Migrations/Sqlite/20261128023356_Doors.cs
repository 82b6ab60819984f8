using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ChiBo.Bot.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Doors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "HomeBot",
                table: "PartyGroups",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Price",
                table: "Outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Way",
                table: "Outbox",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "Free");

            migrationBuilder.AddColumn<long>(
                name: "UsedUpAt",
                table: "MessageBudgets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Bot",
                table: "Invites",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MovesFrom",
                table: "Invites",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "LeavesExemptToPaper",
                table: "Branches",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "PaidCeiling",
                table: "Branches",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "PreferredAt",
                table: "AccountHolders",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "HomeBot",
                table: "PartyGroups");

            migrationBuilder.DropColumn(
                name: "Price",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Way",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "UsedUpAt",
                table: "MessageBudgets");

            migrationBuilder.DropColumn(
                name: "Bot",
                table: "Invites");

            migrationBuilder.DropColumn(
                name: "MovesFrom",
                table: "Invites");

            migrationBuilder.DropColumn(
                name: "LeavesExemptToPaper",
                table: "Branches");

            migrationBuilder.DropColumn(
                name: "PaidCeiling",
                table: "Branches");

            migrationBuilder.DropColumn(
                name: "PreferredAt",
                table: "AccountHolders");
        }
    }
}
