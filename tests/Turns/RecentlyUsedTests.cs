using WangCheng.Core;

namespace WangCheng.Tests.Turns;

public sealed class RecentlyUsedTests
{
    private readonly RecentlyUsed<int, string> memory = new(100);

    [Fact]
    public void The_first_is_kept_and_everybody_gets_it()
    {
        memory.GetOrAdd(1, () => "first").ShouldBe("first");
        memory.GetOrAdd(1, () => "second").ShouldBe("first");
        memory.Set(1, "third");
        memory.Find(1).ShouldBe("third");
        memory.Forget(1);
        (memory.Find(1), memory.Count).ShouldBe((null, 0));
    }

    [Fact]
    public void What_is_used_again_and_again_is_never_forgotten_and_what_was_used_least_recently_is_first()
    {
        for (var n = 0; n < 1_000; n++)
        {
            memory.GetOrAdd(n, () => $"{n}");
            memory.Find(0).ShouldBe("0");
            memory.Count.ShouldBeInRange(Math.Min(n, 89), 100);
        }
        memory.Find(999).ShouldBe("999");
        memory.Find(1).ShouldBeNull();
    }
}
