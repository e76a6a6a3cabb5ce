using System.Diagnostics;

namespace ContactCenter.Crash.Tests.Processes;

/// <summary>Waits until something holds, looking often, within a generous deadline.</summary>
internal static class Readiness
{
    /// <summary>A busy machine may take long to start a process; nothing promised is measured by this.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Waits for <paramref name="holds"/>; fails with the child's output when it ends or the time is up.</summary>
    public static async Task Of(string what, ChildProcess child, Func<Task<bool>> holds)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await holds())
        {
            Assert.False(child.HasExited, $"{what}: the process ended.\n{child.Output}");
            Assert.True(Stopwatch.GetElapsedTime(started) < Limit, $"{what}: not within {Limit.TotalSeconds:0} s.\n{child.Output}");
            await Task.Delay(Pause, TimeProvider.System);
        }
    }

    /// <summary>Waits for 200 from <c>/health/ready</c>.</summary>
    public static Task OfHealth(string what, ChildProcess child, HttpClient http) => Of(what, child, async () =>
    {
        try
        {
            using var answer = await http.GetAsync("/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    });
}
