using System.Diagnostics;
using System.Globalization;

namespace ContactCenter.Simulator.CommandLine;

/// <summary>Shows how far a run is: a bar on a terminal, else a line every few seconds.</summary>
internal sealed class Progress(TextWriter output, bool isTerminal) : IDisposable
{
    private const int Width = 30;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private long _shown;

    public void Show(int called, int expected, int live, long violations)
    {
        if (isTerminal)
        {
            var full = expected == 0 ? Width : (int)((long)Width * called / expected);
            output.Write(string.Create(CultureInfo.InvariantCulture, $"\r[{new string('#', full)}{new string('.', Width - full)}] {called:N0}/{expected:N0} called, {live:N0} legs, {violations:N0} violations   "));
        }
        else if (_shown == 0 || Stopwatch.GetElapsedTime(_shown) >= Pause)
        {
            _shown = Stopwatch.GetTimestamp();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{called:N0}/{expected:N0} called, {live:N0} legs, {violations:N0} violations"));
        }
    }

    public void Dispose()
    {
        if (isTerminal)
        {
            output.WriteLine();
        }
    }
}
