using WangCheng.Bot.Keys;
using WangCheng.Bot.Text;
using WangCheng.Core;
using WangCheng.Core.Automation;
using WangCheng.Core.People;
using WangCheng.Core.Quotas;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>Every refusal about servers as a sentence. A refusal without one stops the tests, not a person.</summary>
internal static class ServerRefusalSentences
{
    public static Sentence For(Refusal refusal) => refusal switch
    {
        QuotaRefusals.Over over => ServerWords.OverQuota(
            ServerSentences.Kind(over.Kind), ServerSentences.Amount(over.Kind, over.Used), ServerSentences.Amount(over.Kind, over.Asked), ServerSentences.Amount(over.Kind, over.Limit), ServerSentences.Source(over.Source)),
        ServerRefusals.CatalogNotReady => ServerWords.CatalogNotLoaded(),
        ServerRefusals.SizeUnknown size => ServerWords.SizeUnknown(UnitWords.Verbatim(size.Asked), [.. size.Nearest.Select(ServerSentences.Size)]),
        ServerRefusals.SizeSoldOut size => ServerWords.SizeSoldOut(ServerSentences.Size(size.Size), [.. size.Nearest.Select(ServerSentences.Size)]),
        ServerRefusals.ImageUnknown image => ServerWords.ImageUnknown(image.Asked, [.. image.Offered.Select(offered => UnitWords.Verbatim(offered.ShortName))]),
        ServerRefusals.ImageDoesNotFit image => ServerWords.ImageDoesNotFit(image.Image.ShortName, ServerSentences.Size(image.Size)),
        ServerRefusals.DiskTooSmall disk => ServerWords.DiskTooSmall(Amounts.GiB(disk.Asked), Amounts.GiB(disk.Least)),
        ServerRefusals.DiskTooLarge disk => ServerWords.DiskTooLarge(Amounts.GiB(disk.Asked), Amounts.GiB(disk.Most)),
        ServerRefusals.DiskTypeUnknown disk => ServerWords.DiskTypeUnknown(disk.Asked, [.. disk.Offered.Select(UnitWords.Verbatim)]),
        ServerRefusals.DiskTypeSoldOut disk => ServerWords.DiskTypeSoldOut(disk.Asked, ServerSentences.Size(disk.Size), [.. disk.Others.Select(UnitWords.Verbatim)]),
        ServerRefusals.NotInZone place => ServerWords.NotInZone(place.Asked, ServerSentences.Size(place.Size), [.. place.Zones.Select(UnitWords.Verbatim)]),
        ServerRefusals.NoPublicIp => ServerWords.NoPublicIp(),
        ServerRefusals.ScriptNotKnown => ServerWords.ScriptNotKnown(),
        ServerRefusals.ScriptTooLong script => ServerWords.ScriptTooLong(script.Bytes, script.Most),
        ServerRefusals.ScriptNotOnWindows script => ServerWords.ScriptNotOnWindows(script.Image.ShortName),
        ServerRefusals.ScriptNeedsKey => LoginWords.ScriptNeedsKey(),
        ServerRefusals.NameNotAllowed name => ServerWords.NameNotAllowed(name.Asked, ServerName.MaxLength),
        ServerRefusals.NameTaken name => ServerWords.NameTaken(name.Name),
        ServerRefusals.NotFound name => ServerWords.NotFound(name.Asked),
        ServerRefusals.Ambiguous name => ServerWords.SeveralMatch(name.Asked),
        ServerRefusals.Busy { Server: { DeleteAt: not null } server } => UndoWords.AlreadyToBeDeleted(server.Name, server.DeleteAt.Value),
        ServerRefusals.Busy { Server: var server, With: var verb } when verb == ServerVerbs.Delete => ServerWords.AlreadyDeleting(server.Name),
        ServerRefusals.Busy { Server: var server, With: var verb } when verb == ServerVerbs.Password => ServerWords.Busy(server.Name, LoginWords.BeingGivenPassword()),
        ServerRefusals.Busy busy => ServerWords.Busy(busy.Server.Name, PowerSentences.BeingDone(busy.With) ?? ServerSentences.State(busy.Server.State)),
        PowerRefusals.NotRunning stopped => PowerWords.NotRunning(stopped.Server.Name),
        PowerRefusals.LeaseHasEnded ended => PowerWords.LeaseHasEnded(ended.Server.Name, ended.EndedAt),
        PowerRefusals.NotWell { Server: { IsFrozen: true } } => ServerWords.Frozen(),
        PowerRefusals.NotWell => ServerWords.Broken(),
        ServerRefusals.AlreadyGone gone => ServerWords.AlreadyDeleted(gone.Server.Name),
        ServerRefusals.NothingToRestore none => UndoWords.NothingToRestore(none.Server.Name, ServerSentences.State(none.Server)),
        ServerRefusals.TooLateToRestore late => UndoWords.TooLateToRestore(late.Server.Name),
        ServerRefusals.NothingToCancel none => UndoWords.NothingToCancel(none.Server.Name, ServerSentences.State(none.Server)),
        ServerRefusals.NothingToRetry none => UndoWords.NothingToRetry(none.Server.Name, ServerSentences.State(none.Server)),
        ServerRefusals.FactsChanged => ServerWords.FactsChanged(),
        PeopleRefusals.OnlyAdministrators => AdminWords.OnlyAdministrators(),
        AutomationRefusals.NotSoManyDays days => AutomationWords.NotSoManyDays(days.Most),
        ServerRefusals.NoTeam => ListWords.NoTeam(),
        ServerRefusals.NothingToAdopt => AdminWords.NothingToAdopt(),
        ServerRefusals.NothingLeftOver => LeftoverWords.NothingLeftOver(),
        ServerRefusals.NobodyToTakeIt => LeaverWords.NobodyToTakeIt(),
        LoginRefusals.ConsoleNeedsRunning console => LoginWords.ConsoleNeedsRunning(console.Server.Name),
        LoginRefusals.ConsoleSlow => LoginWords.ConsoleSlow(),
        LoginRefusals.ConsoleFailed console => LoginWords.ConsoleFailed(ForFailure(console.Failure, console.Server.Id.ToString())),
        _ when LeaseRefusalSentences.Find(refusal) is { } aboutLeases => aboutLeases,
        _ when KeyRefusalSentences.Find(refusal) is { } aboutKeys => aboutKeys,
        _ when OffHoursSentences.Find(refusal) is { } aboutOffHours => aboutOffHours,
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal.Code, "This refusal has no sentence."),
    };

    /// <summary>Why a creation failed, by the code that the operation keeps.</summary>
    public static Sentence ForFailure(string? code, string reference) => code switch
    {
        "cloud.sold_out" => ServerWords.FailedSoldOut(),
        "cloud.quota" => ServerWords.FailedCloudQuota(),
        "cloud.balance" => ServerWords.FailedBalance(),
        "cloud.permission" => ServerWords.FailedPermission(),
        "cloud.clock" => ServerWords.FailedClock(),
        "cloud.network" => ServerWords.FailedNetwork(),
        "cloud.busy" => ServerWords.FailedBusy(),
        "cloud.unreachable" => ServerWords.FailedUnreachable(),
        "password.seal_broken" => LoginWords.PasswordSealBroken(),
        _ => ServerWords.FailedUnknown(reference),
    };
}
