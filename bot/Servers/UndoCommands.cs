using WangCheng.Bot.Commands;
using WangCheng.Bot.Text;

namespace WangCheng.Bot.Servers;

/// <summary>How people take things back: a deletion, an order, a failure.</summary>
internal static class UndoCommands
{
    public static readonly Command Restore = new("server.restore")
    {
        English = ["restore", "undelete", "bring back", "get back", "cancel delete", "cancel deletion of", "cancel the deletion of", "cancel deleting", "undo delete", "undo deletion of", "don't delete", "do not delete"],
        Chinese = ["恢复", "还原", "找回", "取消删除", "撤销删除", "不要删除", "别删除", "别删掉", "先别删", "不删了"],
        Title = UndoWords.RestoreCommandTitle(),
        Help = UndoWords.RestoreCommandHelp(),
        Example = UndoWords.RestoreCommandExample(),
        Takes = ArgumentKinds.Name,
    };

    public static readonly Command Cancel = new("server.cancel")
    {
        English = ["cancel", "call off", "abort"],
        Chinese = ["取消", "撤销", "取消申请", "撤销申请"],
        Title = UndoWords.CancelCommandTitle(),
        Help = UndoWords.CancelCommandHelp(),
        Example = UndoWords.CancelCommandExample(),
        Takes = ArgumentKinds.Name,
        Destructive = true,
    };

    public static readonly Command Retry = new("server.retry")
    {
        English = ["retry", "try again", "retry creating"],
        Chinese = ["重试", "再试一次", "再试试", "重新申请", "重新创建"],
        Title = UndoWords.RetryCommandTitle(),
        Help = UndoWords.RetryCommandHelp(),
        Example = UndoWords.RetryCommandExample(),
        Takes = ArgumentKinds.Name,
    };

    public static IReadOnlyList<Command> All => [Restore, Cancel, Retry];
}
