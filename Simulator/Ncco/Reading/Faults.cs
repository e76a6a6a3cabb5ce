namespace ContactCenter.Simulator.Ncco.Reading;

/// <summary>Keeps the first thing that is wrong with a document.</summary>
internal sealed class Faults
{
    public string? First { get; private set; }

    public void Add(string path, string reason) => First ??= $"{path}: {reason}";
}
