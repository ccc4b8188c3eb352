using Microsoft.Extensions.DependencyInjection;

namespace WangCheng.Core.Catalog;

internal static class CatalogSetup
{
    public static IServiceCollection AddCatalog(this IServiceCollection services)
    {
        services.AddOptions<CatalogOptions>().BindConfiguration(CatalogOptions.Section)
            .Validate(catalog => catalog.Vpc.Length > 0, "Catalog:Vpc is empty: name the VPC that servers are put into.")
            .Validate(catalog => catalog.Subnet.Length > 0, "Catalog:Subnet is empty: name a subnet of that VPC.")
            .Validate(catalog => catalog.SecurityGroup.Length > 0, "Catalog:SecurityGroup is empty: name the security group that opens port 22 for your people.")
            .Validate(catalog => catalog.RefreshEvery >= TimeSpan.FromSeconds(10), "Catalog:RefreshEvery must be at least 00:00:10.")
            .ValidateOnStart();
        return services
            .AddSingleton<CatalogCache>()
            .AddSingleton<CatalogReader>()
            .AddSingleton<PriceBook>();
    }
}
