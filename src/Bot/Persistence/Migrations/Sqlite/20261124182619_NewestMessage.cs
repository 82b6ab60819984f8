using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ChiBo.Bot.Persistence.Migrations.Sqlite
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
                type: "INTEGER",
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
