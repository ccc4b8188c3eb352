using Microsoft.Extensions.DependencyInjection;

namespace WangCheng.Core.Notices;

internal static class NoticesSetup
{
    public static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddSingleton<NoticeQueue>()
        .AddSingleton<NoticeClaims>()
        .AddSingleton<NoticeBell>();
}
