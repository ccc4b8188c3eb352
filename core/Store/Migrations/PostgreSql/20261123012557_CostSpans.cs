using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace WangCheng.Core.Store.Migrations.PostgreSql
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
                type: "numeric",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CostSpans",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Server = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    PerHour = table.Column<decimal>(type: "numeric", nullable: true),
                    Currency = table.Column<string>(type: "text", nullable: true)
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
