using System.Globalization;

namespace ContactCenter.Crash.Tests.Processes;

/// <summary>The clock of a process, set wrong by libfaketime (Debian: <c>faketime</c>): what it takes for the date, and nothing of how long it waits.</summary>
internal static class WrongClock
{
    /// <summary>The environment in which a process has it; skips the test where there is no libfaketime, and fails it on a build server.</summary>
    /// <param name="ahead">By how much the clock is ahead; zero: it is left alone.</param>
    public static Dictionary<string, string> Of(TimeSpan ahead)
    {
        if (ahead == TimeSpan.Zero)
        {
            return [];
        }

        Programs.Require("faketime");
        return new()
        {
            ["LD_PRELOAD"] = Directory.EnumerateFiles("/usr/lib", "libfaketimeMT.so.1", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2 }).First(),
            ["FAKETIME"] = string.Create(CultureInfo.InvariantCulture, $"{ahead.TotalSeconds:+0.0;-0.0}"),

            // Without both .NET's waits end at once.
            ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
            ["FAKETIME_FORCE_MONOTONIC_FIX"] = "0",
        };
    }
}
