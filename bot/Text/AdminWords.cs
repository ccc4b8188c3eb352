namespace WangCheng.Bot.Text;

/// <summary>What administrators read when cloud and rows are compared, and what owners are told of it.</summary>
internal static class AdminWords
{
    private static readonly WordPair Pair = new("Admin");

    // Comparing cloud and rows
    public static Sentence ReconcileCommandTitle() => Pair.Say();
    public static Sentence ReconcileCommandHelp() => Pair.Say();
    public static Sentence ReconcileCommandExample() => Pair.Say();
    public static Sentence ComparingTitle() => Pair.Say();
    public static Sentence Comparing() => Pair.Say();
    public static Sentence ComparedTitle() => Pair.Say();
    public static Sentence AllMatches() => Pair.Say();
    public static Sentence NotComparedTitle() => Pair.Say();
    public static Sentence NotComparedClock() => Pair.Say();
    public static Sentence NotCompared(string code) => Pair.Say([code]);
    public static Sentence AtTheCloudLabel() => Pair.Say();
    public static Sentence RowsLabel() => Pair.Say();
    public static Sentence FollowedLabel() => Pair.Say();
    public static Sentence SuspectedLabel() => Pair.Say();
    public static Sentence OpenLabel() => Pair.Say();
    public static Sentence RemovingLabel() => Pair.Say();
    public static Sentence Count(int number) => Pair.Say([number]);

    // What was found
    public static Sentence DriftTitle(string name) => Pair.Say([name]);
    public static Sentence DriftForOwner() => Pair.Say();
    public static Sentence DriftForAdministrator() => Pair.Say();
    public static Sentence Changed(Sentence before, Sentence after) => Pair.Say([before, after]);
    public static Sentence PrivateAddressLabel() => Pair.Say();
    public static Sentence PublicAddressLabel() => Pair.Say();
    public static Sentence DisksLabel() => Pair.Say();
    public static Sentence OneDisk(Sentence size) => Pair.Say([size]);
    public static Sentence ManyDisks(int count, Sentence together) => Pair.Say([count, together]);
    public static Sentence FrozenLabel() => Pair.Say();
    public static Sentence Yes() => Pair.Say();
    public static Sentence No() => Pair.Say();
    public static Sentence Nothing() => Pair.Say();
    public static Sentence MissingTitle(string name) => Pair.Say([name]);
    public static Sentence MissingForOwner() => Pair.Say();
    public static Sentence MissingForAdministrator() => Pair.Say();
    public static Sentence DisksLeft(string disks) => Pair.Say([disks]);
    public static Sentence OrphanTitle(string name) => Pair.Say([name]);
    public static Sentence OrphanText() => Pair.Say();
    public static Sentence RemovingTitle(string name) => Pair.Say([name]);
    public static Sentence RemovingText() => Pair.Say();
    public static Sentence RemovedTitle(string name) => Pair.Say([name]);
    public static Sentence RemovedText() => Pair.Say();
    public static Sentence VanishedTitle(string name) => Pair.Say([name]);
    public static Sentence VanishedText() => Pair.Say();
    public static Sentence AdoptedTitle(string name) => Pair.Say([name]);
    public static Sentence AdoptedText(string owner, string name) => Pair.Say([owner, name]);
    public static Sentence AdoptedForOwnerTitle(string name) => Pair.Say([name]);
    public static Sentence AdoptedForOwner() => Pair.Say();
    public static Sentence CloudIdLabel() => Pair.Say();
    public static Sentence CreatedLabel() => Pair.Say();
    public static Sentence TaggedForLabel() => Pair.Say();
    public static Sentence CostLabel() => Pair.Say();
    public static Sentence AdoptFor(string owner) => Pair.Say([owner]);
    public static Sentence AdoptForMe() => Pair.Say();

    // Saying no
    public static Sentence OnlyAdministrators() => Pair.Say();
    public static Sentence NothingToAdopt() => Pair.Say();
}
