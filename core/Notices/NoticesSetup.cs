using Microsoft.Extensions.DependencyInjection;

namespace WangCheng.Core.Notices;

internal static class NoticesSetup
{
    public static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddSingleton<NoticeQueue>()
        .AddSingleton<Deliveries>()
        .AddSingleton<NoticeClaims>()
        .AddSingleton<LetterQueue>()
        .AddSingleton<LetterClaims>()
        .AddSingleton<LetterBell>()
        .AddSingleton<NoticeBell>();
}
