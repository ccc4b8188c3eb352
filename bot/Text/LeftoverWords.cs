namespace WangCheng.Bot.Text;

/// <summary>What administrators read of disks and public IPs that hang on nothing.</summary>
internal static class LeftoverWords
{
    private static readonly WordPair Pair = new("Leftovers");

    // What it is
    public static Sentence Disk(string name) => Pair.Say([name]);
    public static Sentence PublicIp(string address) => Pair.Say([address]);
    public static Sentence LastAtLabel() => Pair.Say();
    public static Sentence LastAt(string server, string owner) => Pair.Say([server, owner]);
    public static Sentence SizeLabel() => Pair.Say();
    public static Sentence SizeOfType(Sentence size, string type) => Pair.Say([size, type]);
    public static Sentence BandwidthLabel() => Pair.Say();
    public static Sentence Bandwidth(int mbit) => Pair.Say([mbit]);
    public static Sentence Cost(Sentence perHour, Sentence perMonth) => Pair.Say([perHour, perMonth]);
    public static Sentence CostOfIdle(Sentence cost) => Pair.Say([cost]);
    public static Sentence SinceLabel() => Pair.Say();
    public static Sentence DecidedByLabel() => Pair.Say();

    // What becomes of it
    public static Sentence OpenTitle(Sentence what) => Pair.Say([what]);
    public static Sentence OpenText() => Pair.Say();
    public static Sentence NotDeleted(Sentence why) => Pair.Say([why]);
    public static Sentence CloudSlow() => Pair.Say();
    public static Sentence RemovingTitle(Sentence what) => Pair.Say([what]);
    public static Sentence RemovingText() => Pair.Say();
    public static Sentence Stuck() => Pair.Say();
    public static Sentence RemovedTitle(Sentence what) => Pair.Say([what]);
    public static Sentence RemovedText() => Pair.Say();
    public static Sentence VanishedTitle(Sentence what) => Pair.Say([what]);
    public static Sentence VanishedText() => Pair.Say();
    public static Sentence InUseTitle(Sentence what) => Pair.Say([what]);
    public static Sentence InUseText() => Pair.Say();
    public static Sentence KeptTitle(Sentence what) => Pair.Say([what]);
    public static Sentence KeptText() => Pair.Say();

    // Deciding
    public static Sentence Delete() => Pair.Say();
    public static Sentence Keep() => Pair.Say();
    public static Sentence DeleteTitle(Sentence what) => Pair.Say([what]);
    public static Sentence DeleteDisk() => Pair.Say();
    public static Sentence DeletePublicIp() => Pair.Say();
    public static Sentence DeleteYes() => Pair.Say();
    public static Sentence DeleteNo() => Pair.Say();
    public static Sentence NothingLeftOver() => Pair.Say();
}
