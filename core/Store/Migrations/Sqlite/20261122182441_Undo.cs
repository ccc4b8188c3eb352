using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WangCheng.Core.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Undo : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "DeleteAt",
                table: "Servers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CancelKey",
                table: "Operations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Operations_CancelKey",
                table: "Operations",
                column: "CancelKey",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Operations_CancelKey",
                table: "Operations");

            migrationBuilder.DropColumn(
                name: "DeleteAt",
                table: "Servers");

            migrationBuilder.DropColumn(
                name: "CancelKey",
                table: "Operations");
        }
    }
}
