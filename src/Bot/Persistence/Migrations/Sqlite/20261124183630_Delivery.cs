using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ChiBo.Bot.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Delivery : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_State_Bot_Lane_Id",
                table: "Outbox");

            migrationBuilder.AddColumn<long>(
                name: "Place",
                table: "Outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<bool>(
                name: "Withdrawn",
                table: "Outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_State_Bot_Lane_Place_Id",
                table: "Outbox",
                columns: new[] { "State", "Bot", "Lane", "Place", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_State_Bot_Lane_Place_Id",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Place",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Withdrawn",
                table: "Outbox");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_State_Bot_Lane_Id",
                table: "Outbox",
                columns: new[] { "State", "Bot", "Lane", "Id" });
        }
    }
}
