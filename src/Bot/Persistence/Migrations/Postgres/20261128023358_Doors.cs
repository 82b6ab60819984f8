using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ChiBo.Bot.Persistence.Migrations.Postgres
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
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Price",
                table: "Outbox",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Way",
                table: "Outbox",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "Free");

            migrationBuilder.AddColumn<long>(
                name: "UsedUpAt",
                table: "MessageBudgets",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Bot",
                table: "Invites",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MovesFrom",
                table: "Invites",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "LeavesExemptToPaper",
                table: "Branches",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "PaidCeiling",
                table: "Branches",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "PreferredAt",
                table: "AccountHolders",
                type: "bigint",
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
