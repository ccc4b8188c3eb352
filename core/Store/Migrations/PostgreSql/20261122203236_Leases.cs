using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WangCheng.Core.Store.Migrations.PostgreSql
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
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "BusyUntil",
                table: "Leases",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "End",
                table: "Leases",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Extensions",
                table: "Leases",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "GraceEndsAt",
                table: "Leases",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsPinned",
                table: "Leases",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "NextDueAt",
                table: "Leases",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Owner",
                table: "Leases",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Reminded",
                table: "Leases",
                type: "character varying(16)",
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Stage",
                table: "Leases",
                type: "character varying(16)",
                maxLength: 16,
                nullable: false,
                defaultValue: "Running");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Leases",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "LeaseEnds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Server = table.Column<Guid>(type: "uuid", nullable: false),
                    EndsAt = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    DeliveredAt = table.Column<long>(type: "bigint", nullable: true),
                    DeliveredTo = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeaseEnds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReminderLines",
                columns: table => new
                {
                    Reminder = table.Column<Guid>(type: "uuid", nullable: false),
                    Server = table.Column<Guid>(type: "uuid", nullable: false),
                    Lead = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    EndsAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReminderLines", x => new { x.Reminder, x.Server });
                });

            migrationBuilder.CreateTable(
                name: "Reminders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
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
