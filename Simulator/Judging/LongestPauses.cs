namespace ContactCenter.Simulator.Judging;

/// <summary>The longest of many pauses.</summary>
internal sealed class LongestPauses
{
    private const int Kept = 20;
    private readonly PriorityQueue<Pause, TimeSpan> _pauses = new();

    public void Add(DateTimeOffset since, DateTimeOffset until)
    {
        var pause = new Pause(since, until - since);
        if (_pauses.Count < Kept)
        {
            _pauses.Enqueue(pause, pause.Lasted);
        }
        else
        {
            _pauses.EnqueueDequeue(pause, pause.Lasted);
        }
    }

    /// <summary>The longest first.</summary>
    public IReadOnlyList<Pause> Read() => [.. _pauses.UnorderedItems.Select(item => item.Element).OrderByDescending(pause => pause.Lasted)];
}
