using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WangCheng.Core.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CostSpans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<decimal>(
                name: "StoppedPricePerHour",
                table: "Servers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CostSpans",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Server = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    PerHour = table.Column<decimal>(type: "TEXT", nullable: true),
                    Currency = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CostSpans", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CostSpans_Server_Id",
                table: "CostSpans",
                columns: new[] { "Server", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CostSpans");

            migrationBuilder.DropColumn(
                name: "StoppedPricePerHour",
                table: "Servers");
        }
    }
}
