namespace WangCheng.Tests;
public class FirstTest { [Fact] public void One_is_one() => 1.ShouldBe(1); }
