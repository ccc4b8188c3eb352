namespace WangCheng.Bot.Text;

/// <summary>What is said about servers: asking for one, watching it come up, looking at it, giving it back.</summary>
internal static class ServerWords
{
    private static readonly WordPair Pair = new("Servers");

    // Commands
    public static Sentence CreateCommandTitle() => Pair.Say();
    public static Sentence CreateCommandHelp() => Pair.Say();
    public static Sentence CreateCommandExample() => Pair.Say();
    public static Sentence ListCommandTitle() => Pair.Say();
    public static Sentence ListCommandHelp() => Pair.Say();
    public static Sentence ListCommandExample() => Pair.Say();
    public static Sentence ShowCommandTitle() => Pair.Say();
    public static Sentence ShowCommandHelp() => Pair.Say();
    public static Sentence ShowCommandExample() => Pair.Say();
    public static Sentence DeleteCommandTitle() => Pair.Say();
    public static Sentence DeleteCommandHelp() => Pair.Say();
    public static Sentence DeleteCommandExample() => Pair.Say();

    // Asking for one
    public static Sentence CreateTitle() => Pair.Say();
    public static Sentence CreateIntro() => Pair.Say();
    public static Sentence SizeLabel() => Pair.Say();
    public static Sentence SizeChoice(Sentence size, Sentence perHour, string flavor) => Pair.Say([size, perHour, flavor]);
    public static Sentence SizeOfFlavor(Sentence size, string flavor) => Pair.Say([size, flavor]);
    public static Sentence ImageLabel() => Pair.Say();
    public static Sentence DiskLabel() => Pair.Say();
    public static Sentence DiskFactLabel() => Pair.Say();
    public static Sentence LeaseLabel() => Pair.Say();
    public static Sentence NameLabel() => Pair.Say();
    public static Sentence NameHint() => Pair.Say();
    public static Sentence ReasonLabel() => Pair.Say();
    public static Sentence ReasonHint() => Pair.Say();
    public static Sentence MoreOptions() => Pair.Say();
    public static Sentence DiskTypeLabel() => Pair.Say();
    public static Sentence DiskTypeChoice(string type, Sentence price) => Pair.Say([type, price]);
    public static Sentence For100GiB(Sentence perHour) => Pair.Say([perHour]);
    public static Sentence DiskOfType(Sentence size, string type) => Pair.Say([size, type]);
    public static Sentence ZoneLabel() => Pair.Say();
    public static Sentence AnyZone() => Pair.Say();
    public static Sentence PublicIpLabel() => Pair.Say();
    public static Sentence PublicIpOffer(int mbit, Sentence perHour) => Pair.Say([mbit, perHour]);
    public static Sentence Mbit(int mbit) => Pair.Say([mbit]);
    public static Sentence TemplateLabel() => Pair.Say();
    public static Sentence NoTemplate() => Pair.Say();
    public static Sentence ScriptLabel() => Pair.Say();
    public static Sentence ScriptHint() => Pair.Say();
    public static Sentence SameAsLastTime() => Pair.Say();
    public static Sentence LookAtFacts() => Pair.Say();
    public static Sentence NewServer() => Pair.Say();

    // The facts before the button
    public static Sentence ConfirmTitle(string name) => Pair.Say([name]);
    public static Sentence ConfirmIntro() => Pair.Say();
    public static Sentence PriceLabel() => Pair.Say();
    public static Sentence CostSoFarLabel() => Pair.Say();
    public static Sentence CostSinceAdoptedLabel() => Pair.Say();
    public static Sentence CostAltogether(Sentence cost) => Pair.Say([cost]);
    public static Sentence CostSinceAdopted(Sentence cost) => Pair.Say([cost]);
    public static Sentence Price(Sentence perHour, Sentence total) => Pair.Say([perHour, total]);
    public static Sentence PriceUnknown() => Pair.Say();
    public static Sentence LeaseFrom(Sentence length) => Pair.Say([length]);
    public static Sentence QuotaLabel(Sentence kind) => Pair.Say([kind]);
    public static Sentence QuotaChange(int before, int after, Sentence limit) => Pair.Say([before, after, limit]);
    public static Sentence QuotaChangeOf(int before, int after, Sentence limit, Sentence source) => Pair.Say([before, after, limit, source]);
    public static Sentence QuotaDefault() => Pair.Say();
    public static Sentence ApprovalLabel() => Pair.Say();
    public static Sentence ApprovalNotNeeded() => Pair.Say();
    public static Sentence AtTheEndLabel() => Pair.Say();
    public static Sentence AtTheEnd(DateTimeOffset end) => Pair.Say([end]);
    public static Sentence Order() => Pair.Say();
    public static Sentence ChangeIt() => Pair.Say();
    public static Sentence NotNow() => Pair.Say();
    public static Sentence Dropped() => Pair.Say();

    // Kinds of quota, and where a limit comes from
    public static Sentence KindServers() => Pair.Say();
    public static Sentence KindVCpus() => Pair.Say();
    public static Sentence KindMemory() => Pair.Say();
    public static Sentence KindDisk() => Pair.Say();
    public static Sentence LimitDefault() => Pair.Say();
    public static Sentence LimitPerson() => Pair.Say();
    public static Sentence LimitCompany() => Pair.Say();

    // On it
    public static Sentence OnItTitle(string name) => Pair.Say([name]);
    public static Sentence OnIt() => Pair.Say();
    public static Sentence StuckTitle(string name) => Pair.Say([name]);
    public static Sentence Stuck(string reference) => Pair.Say([reference]);
    public static Sentence StageAsked() => Pair.Say();
    public static Sentence StageBuilding() => Pair.Say();
    public static Sentence StageCleaning() => Pair.Say();

    // A server
    public static Sentence RunningTitle(string name) => Pair.Say([name]);
    public static Sentence StoppedTitle(string name) => Pair.Say([name]);
    public static Sentence BrokenTitle(string name) => Pair.Say([name]);
    public static Sentence Broken() => Pair.Say();
    public static Sentence Frozen() => Pair.Say();
    public static Sentence StateLabel() => Pair.Say();
    public static Sentence AddressLabel() => Pair.Say();
    public static Sentence LoginLabel() => Pair.Say();
    public static Sentence LeaseEndsLabel() => Pair.Say();
    public static Sentence OwnerLabel() => Pair.Say();
    public static Sentence StateCreating() => Pair.Say();
    public static Sentence StateRunning() => Pair.Say();
    public static Sentence StateStopped() => Pair.Say();
    public static Sentence StateBroken() => Pair.Say();
    public static Sentence StateDeleting() => Pair.Say();
    public static Sentence StateDeleted() => Pair.Say();
    public static Sentence StateFailed() => Pair.Say();
    public static Sentence Refresh() => Pair.Say();
    public static Sentence Delete() => Pair.Say();

    // Giving it back
    public static Sentence DeleteTitle(string name) => Pair.Say([name]);
    public static Sentence DeleteWarning() => Pair.Say();
    public static Sentence DeleteYes(string name) => Pair.Say([name]);
    public static Sentence DeleteYesIt() => Pair.Say();
    public static Sentence DeleteNo() => Pair.Say();
    public static Sentence DeletingTitle(string name) => Pair.Say([name]);
    public static Sentence Deleting() => Pair.Say();
    public static Sentence DeletedTitle(string name) => Pair.Say([name]);
    public static Sentence Deleted() => Pair.Say();
    public static Sentence DeleteFailedTitle(string name) => Pair.Say([name]);
    public static Sentence DeleteFailed(string reference) => Pair.Say([reference]);

    // When the cloud says no
    public static Sentence FailedTitle(string name) => Pair.Say([name]);
    public static Sentence FailedNothingLeft() => Pair.Say();
    public static Sentence FailedSoldOut() => Pair.Say();
    public static Sentence FailedCloudQuota() => Pair.Say();
    public static Sentence FailedBalance() => Pair.Say();
    public static Sentence FailedNetwork() => Pair.Say();
    public static Sentence FailedPermission() => Pair.Say();
    public static Sentence FailedClock() => Pair.Say();
    public static Sentence FailedBusy() => Pair.Say();
    public static Sentence FailedUnreachable() => Pair.Say();
    public static Sentence FailedUnknown(string reference) => Pair.Say([reference]);

    // Saying no
    public static Sentence OverQuota(Sentence kind, Sentence used, Sentence asked, Sentence limit, Sentence source) => Pair.Say([kind, used, asked, limit, source]);
    public static Sentence NameTaken(string name) => Pair.Say([name]);
    public static Sentence NameNotAllowed(string name, int longest) => Pair.Say([name, longest]);
    public static Sentence SizeUnknown(Sentence asked, IReadOnlyList<Sentence> nearest) => Pair.Say([asked, nearest]);
    public static Sentence SizeSoldOut(Sentence size, IReadOnlyList<Sentence> nearest) => Pair.Say([size, nearest]);
    public static Sentence ImageUnknown(string asked, IReadOnlyList<Sentence> known) => Pair.Say([asked, known]);
    public static Sentence ImageDoesNotFit(string image, Sentence size) => Pair.Say([image, size]);
    public static Sentence DiskTooSmall(Sentence asked, Sentence least) => Pair.Say([asked, least]);
    public static Sentence DiskTooLarge(Sentence asked, Sentence most) => Pair.Say([asked, most]);
    public static Sentence DiskTypeUnknown(string asked, IReadOnlyList<Sentence> offered) => Pair.Say([asked, offered]);
    public static Sentence DiskTypeSoldOut(string asked, Sentence size, IReadOnlyList<Sentence> others) => Pair.Say([asked, size, others]);
    public static Sentence NotInZone(string zone, Sentence size, IReadOnlyList<Sentence> zones) => Pair.Say([zone, size, zones]);
    public static Sentence NoPublicIp() => Pair.Say();
    public static Sentence ScriptNotKnown() => Pair.Say();
    public static Sentence ScriptTooLong(int bytes, int most) => Pair.Say([bytes, most]);
    public static Sentence ScriptNotOnWindows(string image) => Pair.Say([image]);
    public static Sentence LeaseTooShort(Sentence asked, Sentence least) => Pair.Say([asked, least]);
    public static Sentence LeaseTooLong(Sentence asked, Sentence most) => Pair.Say([asked, most]);
    public static Sentence WhichServer() => Pair.Say();
    public static Sentence NotFound(string name) => Pair.Say([name]);
    public static Sentence SeveralMatch(string name) => Pair.Say([name]);
    public static Sentence AlreadyDeleting(string name) => Pair.Say([name]);
    public static Sentence AlreadyDeleted(string name) => Pair.Say([name]);
    public static Sentence Busy(string name, Sentence doing) => Pair.Say([name, doing]);
    public static Sentence CatalogNotLoaded() => Pair.Say();
    public static Sentence TryAgain() => Pair.Say();
    public static Sentence FactsChanged() => Pair.Say();
}
