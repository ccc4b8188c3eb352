using Microsoft.Extensions.DependencyInjection;
using WangCheng.Core.Operations;

namespace WangCheng.Core.Servers;

internal static class LoginSetup
{
    public static IServiceCollection AddLogin(this IServiceCollection services) => services
        .AddSingleton<ShowLogin>()
        .AddSingleton<OpenConsole>()
        .AddSingleton<ResetPassword>()
        .AddSingleton<ShowPassword>()
        .AddSingleton<IOperationHandler, ResetPasswordOperation>();
}
