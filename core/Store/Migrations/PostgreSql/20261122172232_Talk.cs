using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WangCheng.Core.Store.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Talk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Servers_AskedAt_Id",
                table: "Servers",
                columns: new[] { "AskedAt", "Id" },
                filter: "\"TakenName\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Servers_AskedAt_Id",
                table: "Servers");
        }
    }
}
