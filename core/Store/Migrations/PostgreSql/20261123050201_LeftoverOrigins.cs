using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WangCheng.Core.Store.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class LeftoverOrigins : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Servers_CloudVolumes",
                table: "Servers",
                column: "CloudVolumes");

            migrationBuilder.CreateIndex(
                name: "IX_Servers_Name",
                table: "Servers",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_Servers_PublicAddress",
                table: "Servers",
                column: "PublicAddress");

            migrationBuilder.CreateIndex(
                name: "IX_Servers_SeveralVolumes",
                table: "Servers",
                column: "CloudVolumes",
                filter: "\"CloudVolumes\" LIKE '%,%'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Servers_CloudVolumes",
                table: "Servers");

            migrationBuilder.DropIndex(
                name: "IX_Servers_Name",
                table: "Servers");

            migrationBuilder.DropIndex(
                name: "IX_Servers_PublicAddress",
                table: "Servers");

            migrationBuilder.DropIndex(
                name: "IX_Servers_SeveralVolumes",
                table: "Servers");
        }
    }
}
