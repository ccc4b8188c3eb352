using Microsoft.Extensions.DependencyInjection;
using WangCheng.Core.Operations;

namespace WangCheng.Core.Servers;

internal static class ServersSetup
{
    public static IServiceCollection AddServers(this IServiceCollection services)
    {
        services.AddOptions<ServersOptions>().BindConfiguration(ServersOptions.Section)
            .Validate(servers => InstallationFits(servers.Installation), "Servers:Installation must be 1 to 20 small letters, digits or hyphens: it becomes part of every name and tag at the cloud.")
            .Validate(servers => servers.DefaultFlavor.Length > 0, "Servers:DefaultFlavor is empty: name a size of your region, such as s6.large.2.")
            .Validate(servers => servers.DefaultImage.Length > 0, "Servers:DefaultImage is empty: name an image, such as ubuntu-22.04.")
            .Validate(servers => servers.DefaultDiskGiB is >= 1 and <= 1024, "Servers:DefaultDiskGiB must lie between 1 and 1024.")
            .Validate(servers => servers.LargestDiskGiB is >= 1 and <= 1024, "Servers:LargestDiskGiB must lie between 1 and 1024, which is the cloud's own limit.")
            .Validate(servers => servers.PollEvery > TimeSpan.Zero, "Servers:PollEvery must be longer than nothing, as in 00:00:05.")
            .Validate(servers => servers.GiveUpAfter > servers.PollEvery, "Servers:GiveUpAfter must be longer than Servers:PollEvery, as in 00:30:00.")
            .ValidateOnStart();
        return services
            .AddSingleton<CreateServer>()
            .AddSingleton<DeleteServer>()
            .AddSingleton<ListServers>()
            .AddSingleton<ShowServer>()
            .AddSingleton<IOperationHandler, CreateServerOperation>()
            .AddSingleton<IOperationHandler, DeleteServerOperation>();
    }

    private static bool InstallationFits(string name) => name.Length is >= 1 and <= 20 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
