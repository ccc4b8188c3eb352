namespace WangCheng.Bot.Text;

/// <summary>What is said of people who have left, and of servers that go to somebody else.</summary>
internal static class LeaverWords
{
    private static readonly WordPair Pair = new("Leavers");

    // The card of administrators
    public static Sentence LeftTitle(string name) => Pair.Say([name]);
    public static Sentence LeftText(string name, Sentence count) => Pair.Say([name, count]);
    public static Sentence NothingLeft(string name) => Pair.Say([name]);
    public static Sentence BackTitle(string name) => Pair.Say([name]);
    public static Sentence BackText(string name) => Pair.Say([name]);
    public static Sentence LineWithPrice(Sentence line, Sentence price) => Pair.Say([line, price]);
    public static Sentence MoreLater(int count) => Pair.Say([count]);
    public static Sentence WhichLabel() => Pair.Say();
    public static Sentence AllOfThem(Sentence count) => Pair.Say([count]);
    public static Sentence ToLabel() => Pair.Say();
    public static Sentence HandOver() => Pair.Say();
    public static Sentence Delete() => Pair.Say();
    public static Sentence ChooseSomebody() => Pair.Say();
    public static Sentence NotFree() => Pair.Say();
    public static Sentence NoRoom(string name, Sentence kind, Sentence used, Sentence asked, Sentence limit) => Pair.Say([name, kind, used, asked, limit]);
    public static Sentence NobodyToTakeIt() => Pair.Say();

    // Asking before anything is deleted
    public static Sentence DeleteTitle(string name) => Pair.Say([name]);
    public static Sentence DeleteWithin(Sentence window) => Pair.Say([window]);
    public static Sentence DeleteAtOnce() => Pair.Say();
    public static Sentence DeleteYes() => Pair.Say();
    public static Sentence DeleteNo() => Pair.Say();

    // A server that has another owner now
    public static Sentence HandedOverTitle(string name, string to) => Pair.Say([name, to]);
    public static Sentence HandedOverText(string by, string from) => Pair.Say([by, from]);
    public static Sentence KeysStay(string keys) => Pair.Say([keys]);
    public static Sentence BeingHandedOver() => Pair.Say();
}
