using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WangCheng.Core.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OffHours : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "OffHours",
                columns: table => new
                {
                    Server = table.Column<Guid>(type: "TEXT", nullable: false),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    StopAt = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    StartAt = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    Days = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    DoneThrough = table.Column<long>(type: "INTEGER", nullable: false),
                    SavedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    NextDueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Ordered = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OffHours", x => x.Server);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OffHours_NextDueAt",
                table: "OffHours",
                column: "NextDueAt");

            migrationBuilder.CreateIndex(
                name: "IX_OffHours_SavedAt",
                table: "OffHours",
                column: "SavedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OffHours");
        }
    }
}
