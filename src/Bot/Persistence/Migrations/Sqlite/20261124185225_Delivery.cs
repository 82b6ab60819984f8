using System;
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

            migrationBuilder.AddColumn<double>(
                name: "Pace",
                table: "Notices",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "PausedItselfAt",
                table: "Notices",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Run",
                table: "Notices",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "WindowEnded",
                table: "Notices",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "WindowRefused",
                table: "Notices",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "WindowSince",
                table: "Notices",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CalledAt",
                table: "NoticeRecipients",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CalledBy",
                table: "NoticeRecipients",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "PaperAt",
                table: "NoticeRecipients",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PaperBy",
                table: "NoticeRecipients",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "NewestMessage",
                table: "Chats",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "TellAt",
                table: "ChannelAccounts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ToldAt",
                table: "ChannelAccounts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_State_Bot_Lane_Place_Id",
                table: "Outbox",
                columns: new[] { "State", "Bot", "Lane", "Place", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ChannelAccounts_TellAt",
                table: "ChannelAccounts",
                column: "TellAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_State_Bot_Lane_Place_Id",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_ChannelAccounts_TellAt",
                table: "ChannelAccounts");

            migrationBuilder.DropColumn(
                name: "Place",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Withdrawn",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Pace",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "PausedItselfAt",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "Run",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "WindowEnded",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "WindowRefused",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "WindowSince",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "CalledAt",
                table: "NoticeRecipients");

            migrationBuilder.DropColumn(
                name: "CalledBy",
                table: "NoticeRecipients");

            migrationBuilder.DropColumn(
                name: "PaperAt",
                table: "NoticeRecipients");

            migrationBuilder.DropColumn(
                name: "PaperBy",
                table: "NoticeRecipients");

            migrationBuilder.DropColumn(
                name: "NewestMessage",
                table: "Chats");

            migrationBuilder.DropColumn(
                name: "TellAt",
                table: "ChannelAccounts");

            migrationBuilder.DropColumn(
                name: "ToldAt",
                table: "ChannelAccounts");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_State_Bot_Lane_Id",
                table: "Outbox",
                columns: new[] { "State", "Bot", "Lane", "Id" });
        }
    }
}
