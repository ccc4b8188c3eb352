using WangCheng.Bot.Commands;
using WangCheng.Bot.Text;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Login;

/// <summary>How people ask to be let in.</summary>
internal static class LoginCommands
{
    public static readonly Command Login = new(ServerVerbs.Login.Name)
    {
        English = ["login", "log in", "log in to", "log into", "login to", "ssh", "ssh to", "ssh into", "connect", "connect to", "console", "how do i log in to", "how do i get into", "get into"],
        Chinese = ["登录", "登陆", "远程登录", "怎么登录", "如何登录", "连接", "连上", "连到", "控制台", "远程控制台"],
        Title = LoginWords.LoginCommandTitle(),
        Help = LoginWords.LoginCommandHelp(),
        Example = LoginWords.LoginCommandExample(),
        Topic = HelpTopic.Access,
        Takes = ArgumentKinds.Name,
    };

    public static readonly Command Password = new(ServerVerbs.Password.Name)
    {
        English = ["password", "reset password", "reset the password", "reset the password of", "reset password of", "new password", "new password for", "change password", "change the password of", "forgot password"],
        Chinese = ["重置密码", "密码", "密码重置", "重设密码", "修改密码", "改密码", "换密码", "新密码", "忘记密码"],
        Title = LoginWords.PasswordCommandTitle(),
        Help = LoginWords.PasswordCommandHelp(),
        Example = LoginWords.PasswordCommandExample(),
        Topic = HelpTopic.Access,
        Takes = ArgumentKinds.Name,
        Destructive = true,
    };

    public static IReadOnlyList<Command> All => [Login, Password];
}
