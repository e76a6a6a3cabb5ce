using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Tests;

public sealed class JournalTests
{
    [Fact]
    public void Every_reader_is_told_in_the_order_of_events()
    {
        var journal = new Journal();
        var (first, second) = (new List<Observation>(), new List<Observation>());
        journal.Subscribe(first.Add);
        journal.Subscribe(second.Add);
        var now = new DateTimeOffset(2026, 11, 25, 10, 0, 0, TimeSpan.Zero);
        journal.Tell(new DigitsPressed(now, "a", "1"));
        journal.Tell(new DigitsPressed(now, "a", "2"));
        Assert.Equal(["1", "2"], first.Cast<DigitsPressed>().Select(o => o.Digits));
        Assert.Equal(first, second);
    }
}
