using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WangCheng.Core.Store.Migrations.PostgreSql
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
                    Server = table.Column<Guid>(type: "uuid", nullable: false),
                    Zone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    StopAt = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    StartAt = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    Days = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    DoneThrough = table.Column<long>(type: "bigint", nullable: false),
                    SavedAt = table.Column<long>(type: "bigint", nullable: false),
                    NextDueAt = table.Column<long>(type: "bigint", nullable: false),
                    Ordered = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
