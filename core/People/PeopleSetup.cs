using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace WangCheng.Core.People;

internal static class PeopleSetup
{
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddOptions<PeopleOptions>().BindConfiguration(PeopleOptions.Section).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<PeopleOptions>, PeopleOptions.Check>().AddSingleton<PeopleDirectory>().AddSingleton<PersonalNotices>().AddSingleton<LastResort>();
    }
}
