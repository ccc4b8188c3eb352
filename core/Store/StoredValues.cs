using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace WangCheng.Core.Store;

/// <summary>How our own value types stand in columns, the same on both databases. Instants are UTC ticks: they compare and sort in SQL, and no zone can slip in.</summary>
internal static class StoredValues
{
    public static void Register(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        conventions.Properties<TimeSpan>().HaveConversion<Ticks>();
        conventions.Properties<PersonId>().HaveConversion<PersonIdText>().HaveMaxLength(64);
        conventions.Properties<Verb>().HaveConversion<VerbText>().HaveMaxLength(64);
        conventions.Properties<ServerId>().HaveConversion<ServerIdValue>();
        conventions.Properties<OperationId>().HaveConversion<OperationIdValue>();
        conventions.Properties<NoticeId>().HaveConversion<NoticeIdValue>();
        conventions.Properties<FindingId>().HaveConversion<FindingIdValue>();
        conventions.Properties<LeaseEndId>().HaveConversion<LeaseEndIdValue>();
        conventions.Properties<ReminderId>().HaveConversion<ReminderIdValue>();
    }

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    private sealed class Ticks() : ValueConverter<TimeSpan, long>(span => span.Ticks, ticks => new TimeSpan(ticks));

    private sealed class PersonIdText() : ValueConverter<PersonId, string>(id => id.Value, text => new PersonId(text));

    private sealed class VerbText() : ValueConverter<Verb, string>(verb => verb.Name, text => new Verb(text));

    private sealed class ServerIdValue() : ValueConverter<ServerId, Guid>(id => id.Value, value => new ServerId(value));

    private sealed class OperationIdValue() : ValueConverter<OperationId, Guid>(id => id.Value, value => new OperationId(value));

    private sealed class NoticeIdValue() : ValueConverter<NoticeId, Guid>(id => id.Value, value => new NoticeId(value));

    private sealed class FindingIdValue() : ValueConverter<FindingId, Guid>(id => id.Value, value => new FindingId(value));

    private sealed class LeaseEndIdValue() : ValueConverter<LeaseEndId, Guid>(id => id.Value, value => new LeaseEndId(value));

    private sealed class ReminderIdValue() : ValueConverter<ReminderId, Guid>(id => id.Value, value => new ReminderId(value));
}
