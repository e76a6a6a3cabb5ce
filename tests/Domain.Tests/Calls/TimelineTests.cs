using System.Text;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Tests.Calls;

public class TimelineTests
{
    private static readonly DateTimeOffset T0 = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Statuses_that_tell_the_same_of_a_leg_share_it()
    {
        var state = Heard(Heard(Heard(CallState.Empty, "started", 0), "answered", 1), "completed", 9, ",\"duration\":\"8\"");

        Assert.Equal(["started", "answered", "completed"], state.Timeline.Select(entry => entry.Status));
        Assert.Same(state.Timeline[0].LegFacts, state.Timeline[1].LegFacts);
        Assert.Equal([null, 8], [state.Timeline[1].LegFacts!.DurationSeconds, state.Timeline[2].LegFacts!.DurationSeconds]);
    }

    [Fact]
    public void Caller_in_a_menu_concerns_nobody_else_and_an_app_that_is_rung_does()
    {
        var listening = Heard(Heard(CallState.Empty, "started", 0), "answered", 1);
        var ringing = Heard(listening, "ringing", 2, leg: "jane", direction: "outbound", to: "Jane");

        Assert.Equal([false, true], [CallRouting.Concerns("caller", listening), CallRouting.Concerns("caller", ringing)]);
    }

    private static CallState Heard(CallState state, string status, int second, string more = "", string leg = "caller", string direction = "inbound", string to = "442079460000")
    {
        var at = T0.AddSeconds(second);
        var json = $$"""{"uuid":"{{leg}}","conversation_uuid":"CON-1","from":"447700900001","to":"{{to}}","status":"{{status}}","direction":"{{direction}}","timestamp":"{{at:yyyy-MM-ddTHH:mm:ss.fffZ}}"{{more}}}""";
        return CallRules.Heard(state, "caller", VoiceEvent.Parse(Encoding.UTF8.GetBytes(json)).Value!, null, null, at);
    }
}
