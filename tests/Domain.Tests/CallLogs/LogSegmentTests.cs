using ContactCenter.Domain.CallLogs;

namespace ContactCenter.Domain.Tests.CallLogs;

public sealed class LogSegmentTests
{
    private static readonly DateTimeOffset T0 = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_row_that_is_in_or_older_changes_nothing()
    {
        var segment = LogSegment<LoggedCall>.Empty.With(Row("a", 2));

        Assert.Same(segment, segment.With(Row("a", 2)));
        Assert.Same(segment, segment.With(Row("a", 1)));
        Assert.Equal(2, segment.With(Row("a", 3)).Rows.Length);
        Assert.Equal(2, segment.With(Row("b", 1)).Rows.Length);
    }

    [Fact]
    public void It_is_full_once_its_facts_reach_the_limit()
    {
        var segment = LogSegment<LoggedCall>.Empty;
        for (var n = 0; n < 64; n++)
        {
            Assert.False(segment.IsFull);
            segment = segment.With(Row($"call-{n}", 1, LogSegment<LoggedCall>.FullAt / 64));
        }

        Assert.True(segment.IsFull);
        Assert.Equal(LogSegment<LoggedCall>.FullAt, segment.Size);
    }

    private static LoggedCall Row(string call, int version, int size = 2) => new(call, version, T0, new string('x', size));
}
