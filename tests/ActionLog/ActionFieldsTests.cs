using System.Reflection;
using WangCheng.Core;
using WangCheng.Core.ActionLog;

namespace WangCheng.Tests.ActionLog;

public sealed class ActionFieldsTests
{
    private static readonly PropertyInfo[] Properties = typeof(ActionRecord).GetProperties(BindingFlags.Public | BindingFlags.Instance);

    [Fact]
    public void Every_property_of_the_record_is_one_field_of_the_line()
    {
        Properties.Length.ShouldBeGreaterThan(20);
        ActionFields.All.Select(field => field.Property).Order().ShouldBe(Properties.Select(property => property.Name).Order());
        ActionFields.All.Select(field => field.Name).ShouldBeUnique();
    }

    /// <summary>There is no bag into which a request, a form or an answer of the cloud could be poured: a secret would need a field that says so.</summary>
    [Fact]
    public void No_field_can_carry_a_secret()
    {
        Type[] plain =
        [
            typeof(string), typeof(int), typeof(decimal), typeof(TimeSpan), typeof(DateTimeOffset), typeof(ActionPhase),
            typeof(Verb), typeof(PersonId), typeof(OperationId), typeof(ServerId), typeof(LeaseEndId),
        ];
        string[] secret = ["password", "token", "secret", "access_key", "private_key", "console", "user_data", "credential"];

        Properties.Select(property => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType).ShouldAllBe(type => plain.Contains(type));
        ActionFields.All.ShouldAllBe(field => !secret.Any(word => field.Name.Contains(word)));
    }

    [Fact]
    public void Every_phase_has_a_name_of_its_own() =>
        Enum.GetValues<ActionPhase>().Select(ActionFields.NameOf).ShouldBeUnique();
}
