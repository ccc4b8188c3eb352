using WangCheng.Core;

namespace WangCheng.Bot.Notices;

internal static class NoticesSetup
{
    public static IServiceCollection AddNoticeSender(this IServiceCollection services) => services.AddSingleton<NoticeSender>();

    public static IServiceCollection AddNoticeLoop(this IServiceCollection services) => services.AddHostedService<DueLoop<NoticeSender>>();
}
