using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WangCheng.Core;
using WangCheng.Core.Store;

namespace WangCheng.Tests.Support;

/// <summary>
/// One life of the bot's process, and its end at a chosen moment. Whatever flow reaches that moment never returns from it, so no catch and no finally of ours runs; every other
/// flow stops for ever at its next statement or call; whoever waits for an HTTP answer sees the connection break; and the database connections are cut, so that open
/// transactions roll back.
/// </summary>
internal sealed class Life : CrashPoints
{
    private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> passed = new();
    private readonly PowerLine line;
    private volatile bool counts;
    private int number;
    private int? endsAt;

    public Life() => line = new PowerLine(this);

    public bool IsOver => over.Task.IsCompleted;

    /// <summary>Ends when this life does.</summary>
    public Task Over => over.Task;

    /// <summary>What nobody returns from; one per life, so that its frozen flows can be forgotten together.</summary>
    public Task Never { get; } = new TaskCompletionSource().Task;

    /// <summary>The moments that were counted, in order.</summary>
    public IReadOnlyList<string> Passed => [.. passed];

    /// <summary>Counts moments from now on, and dies at the one with this number, from 1; null lives on.</summary>
    public void Count(int? diesAt) => (endsAt, counts) = (diesAt, true);

    public override Task PassAsync(CrashMoment moment, object what)
    {
        if (IsOver) return Never;
        if (!counts) return Task.CompletedTask;
        passed.Enqueue(CrashPointNames.Of(moment, what));
        if (Interlocked.Increment(ref number) != endsAt) return Task.CompletedTask;
        over.SetResult();
        return Never;
    }

    /// <param name="logs">Hear what this program says until it dies; what its frozen flows run into while they are cleared away was never said.</param>
    public void AddTo(IServiceCollection services, ILoggerProvider logs)
    {
        services.AddSingleton<ILoggerProvider>(new Voice(this, logs));
        services.AddSingleton<CrashPoints>(this);
        services.AddSingleton<IStartupFilter>(new Door(this));
        services.ConfigureDbContext<SqliteDb>(db => db.AddInterceptors(line));
        services.ConfigureDbContext<PostgreSqlDb>(db => db.AddInterceptors(line));
    }

    /// <summary>Does to the remains what the operating system does to a dead process: closes its sockets and its files.</summary>
    public async Task BuryAsync(WebApplication bot)
    {
        over.TrySetResult();
        await line.CutAsync();
        await bot.StopAsync();
        await bot.DisposeAsync();
    }

    private sealed class Voice(Life life, ILoggerProvider logs) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new Line(life, logs.CreateLogger(categoryName));

        public void Dispose() => logs.Dispose();

        private sealed class Line(Life life, ILogger log) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => log.BeginScope(state);

            public bool IsEnabled(LogLevel logLevel) => !life.IsOver && log.IsEnabled(logLevel);

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                if (IsEnabled(logLevel)) log.Log(logLevel, eventId, state, exception, formatter);
            }
        }
    }

    /// <summary>Breaks the connection of everybody who waits for an answer when this life ends.</summary>
    private sealed class Door(Life life) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, rest) =>
            {
                var turn = rest(context);
                if (await Task.WhenAny(turn, life.Over) == turn) await turn;
                else context.Abort();
            });
            next(app);
        };
    }
}
