using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ChiBo.Bot.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class NewestMessage : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "NewestMessage",
                table: "Chats",
                type: "bigint",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "NewestMessage",
                table: "Chats");
        }
    }
}
