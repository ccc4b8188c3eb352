namespace WangCheng.Bot.Local;

/// <summary>What a newcomer reads after the first command.</summary>
internal static class FirstRun
{
    public static void Print(TextWriter console, LocalWorld world)
    {
        console.WriteLine();
        console.WriteLine("WangCheng 网程 is running on this machine only, with a simulated Huawei Cloud and a simulated Teams.");
        console.WriteLine("Nothing here costs money, and nothing leaves this machine.");
        console.WriteLine();
        console.WriteLine($"  Open the chat    {world.ChatPage}");
        console.WriteLine("  and type         new        (or 新建)");
        console.WriteLine();
        console.WriteLine("  People there     Li Na 李娜 (developer), Wang Wei 王伟 (approver), Chen Jing 陈静 (administrator)");
        console.WriteLine($"  Bot              {world.Bot.Urls.First()}/api/messages");
        console.WriteLine($"  Simulated cloud  {world.Cloud.Urls.First()}");
        console.WriteLine($"  Data             {world.Folder}");
        console.WriteLine($"  Action log       {Path.Combine(world.Folder, "log")}");
        console.WriteLine();
        console.WriteLine("Stop with Ctrl+C; the next run finds everything again. To serve real Teams and a real cloud, see README.md.");
        console.WriteLine();
    }
}
