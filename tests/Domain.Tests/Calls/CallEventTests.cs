using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Tests.Calls;

public sealed class CallEventTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_callers_number_is_hidden_and_ours_is_shown()
    {
        var e = CallEvent.Of("c", null, Entry(LegDirection.Inbound, "447700900123", "442079460000"))!;
        Assert.Equal(("**********23", "442079460000"), (e.From, e.To));
        Assert.Equal(("c", "answered", "leg", "menu", LegDirection.Inbound), (e.CallId, e.Status, e.Leg, e.Step, e.Direction));
    }

    [Fact]
    public void What_an_app_user_dials_is_hidden_and_the_user_is_shown()
    {
        var e = CallEvent.Of("c", "jane", Entry(LegDirection.Inbound, "jane", "447700900123"))!;
        Assert.Equal(("jane", "**********23"), (e.From, e.To));
    }

    [Fact]
    public void Whom_we_call_is_hidden_in_every_form()
    {
        var e = CallEvent.Of("c", null, Entry(LegDirection.Outbound, "442079460000", "sip:447700900123@example.org"))!;
        Assert.DoesNotContain("7700", e.From + e.To, StringComparison.Ordinal);
        Assert.Equal("jane", CallEvent.Of("c", null, Entry(LegDirection.Outbound, null, "jane"))!.To);
    }

    [Fact]
    public void Our_decisions_are_no_events() =>
        Assert.Null(CallEvent.Of("c", null, Entry(LegDirection.Inbound, null, null) with { Kind = TimelineKind.Decision }));

    private static TimelineEntry Entry(LegDirection direction, string? from, string? to) => new()
    {
        Key = "k",
        At = At,
        ReceivedAt = At,
        Kind = TimelineKind.Status,
        Leg = "leg",
        Status = "answered",
        Step = "menu",
        LegFacts = new() { Direction = direction, From = from, To = to },
    };
}
