namespace WangCheng.Core.Catalog;

/// <summary>The last picture of the cloud's catalogue. A turn only ever reads this: it never waits for the cloud.</summary>
public sealed class CatalogCache
{
    private volatile CloudCatalog? current;

    /// <summary>Null until the cloud answered for the first time.</summary>
    public CloudCatalog? Current => current;

    /// <summary>From now on everybody sees this picture.</summary>
    public void Keep(CloudCatalog catalog) => current = catalog;
}
