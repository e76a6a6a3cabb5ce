using System.Globalization;
using System.Text;
using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.CommandLine;

/// <summary>A file with all that happened, a line each: the moment, and the rest as the observation says it.</summary>
internal sealed class JournalFile(string path) : IDisposable
{
    private readonly StreamWriter _lines = new(path, append: false, Encoding.UTF8, 1 << 16);

    /// <summary>Adds a line.</summary>
    public void Write(Observation seen) => _lines.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seen.At:HH:mm:ss.fff} {Text(seen)}"));

    /// <inheritdoc/>
    public void Dispose() => _lines.Dispose();

    private static string Text(Observation seen) => seen switch
    {
        DesksSeen desks => $"DesksSeen {string.Join(' ', desks.Desks.Select(desk => $"{desk.Key}={desk.Value}"))}",
        QueuesSeen queues => $"QueuesSeen {string.Join(' ', queues.Waiting.Select(queue => $"{queue.Key}={queue.Value.ToString(CultureInfo.InvariantCulture)}"))}",
        _ => seen.ToString().ReplaceLineEndings(" "),
    };
}
