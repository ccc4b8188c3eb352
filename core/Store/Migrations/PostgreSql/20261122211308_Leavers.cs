using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WangCheng.Core.Store.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Leavers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "WithPassword",
                table: "Servers",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "LeftAt",
                table: "People",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LookDueAt",
                table: "People",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "MissingSince",
                table: "People",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_People_LookDueAt",
                table: "People",
                column: "LookDueAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_People_LookDueAt",
                table: "People");

            migrationBuilder.DropColumn(
                name: "WithPassword",
                table: "Servers");

            migrationBuilder.DropColumn(
                name: "LeftAt",
                table: "People");

            migrationBuilder.DropColumn(
                name: "LookDueAt",
                table: "People");

            migrationBuilder.DropColumn(
                name: "MissingSince",
                table: "People");
        }
    }
}
