using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WangCheng.Core.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Leases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Leases_EndsAt",
                table: "Leases");

            migrationBuilder.AddColumn<long>(
                name: "DeliveredAt",
                table: "Notices",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "BusyUntil",
                table: "Leases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "End",
                table: "Leases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Extensions",
                table: "Leases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "GraceEndsAt",
                table: "Leases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsPinned",
                table: "Leases",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "NextDueAt",
                table: "Leases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Owner",
                table: "Leases",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Reminded",
                table: "Leases",
                type: "TEXT",
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Stage",
                table: "Leases",
                type: "TEXT",
                maxLength: 16,
                nullable: false,
                defaultValue: "Running");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Leases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "LeaseEnds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Server = table.Column<Guid>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    DeliveredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DeliveredTo = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeaseEnds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReminderLines",
                columns: table => new
                {
                    Reminder = table.Column<Guid>(type: "TEXT", nullable: false),
                    Server = table.Column<Guid>(type: "TEXT", nullable: false),
                    Lead = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    EndsAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReminderLines", x => new { x.Reminder, x.Server });
                });

            migrationBuilder.CreateTable(
                name: "Reminders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reminders", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Leases_NextDueAt",
                table: "Leases",
                column: "NextDueAt");

            migrationBuilder.CreateIndex(
                name: "IX_Leases_Owner",
                table: "Leases",
                column: "Owner");

            migrationBuilder.CreateIndex(
                name: "IX_LeaseEnds_Server",
                table: "LeaseEnds",
                column: "Server");

            migrationBuilder.CreateIndex(
                name: "IX_ReminderLines_Server",
                table: "ReminderLines",
                column: "Server");

            // Leases of servers that were there before: whose they are, and looked at as soon as the program runs.
            migrationBuilder.Sql("""UPDATE "Leases" SET "Owner" = (SELECT "Owner" FROM "Servers" WHERE "Servers"."Id" = "Leases"."Server")""");
            migrationBuilder.Sql("""UPDATE "Leases" SET "NextDueAt" = "StartsAt" WHERE "ClosedAt" IS NULL""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LeaseEnds");

            migrationBuilder.DropTable(
                name: "ReminderLines");

            migrationBuilder.DropTable(
                name: "Reminders");

            migrationBuilder.DropIndex(
                name: "IX_Leases_NextDueAt",
                table: "Leases");

            migrationBuilder.DropIndex(
                name: "IX_Leases_Owner",
                table: "Leases");

            migrationBuilder.DropColumn(
                name: "DeliveredAt",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "BusyUntil",
                table: "Leases");

            migrationBuilder.DropColumn(
                name: "End",
                table: "Leases");

            migrationBuilder.DropColumn(
                name: "Extensions",
                table: "Leases");

            migrationBuilder.DropColumn(
                name: "GraceEndsAt",
                table: "Leases");

            migrationBuilder.DropColumn(
                name: "IsPinned",
                table: "Leases");

            migrationBuilder.DropColumn(
                name: "NextDueAt",
                table: "Leases");

            migrationBuilder.DropColumn(
                name: "Owner",
                table: "Leases");

            migrationBuilder.DropColumn(
                name: "Reminded",
                table: "Leases");

            migrationBuilder.DropColumn(
                name: "Stage",
                table: "Leases");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Leases");

            migrationBuilder.CreateIndex(
                name: "IX_Leases_EndsAt",
                table: "Leases",
                column: "EndsAt");
        }
    }
}
