using Microsoft.Extensions.DependencyInjection;

namespace WangCheng.Core.People;

internal static class PeopleSetup
{
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddOptions<PeopleOptions>().BindConfiguration(PeopleOptions.Section)
            .Validate(people => TimeZoneInfo.TryFindSystemTimeZoneById(people.TimeZone, out _), "People:TimeZone is not a time zone: use an IANA name such as Asia/Shanghai.")
            .Validate(people => people.Administrators.TrueForAll(id => Guid.TryParse(id, out _)), "People:Administrators holds something that is not an Entra object id: each entry is a GUID such as aaaaaaaa-0000-4000-8000-000000000003.")
            .ValidateOnStart();
        return services.AddSingleton<PeopleDirectory>().AddSingleton<PersonalNotices>();
    }
}
