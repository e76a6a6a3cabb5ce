using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Queues;
using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Tests.Calls;

/// <summary>The platform's times on the clock of the call.</summary>
public sealed class CallTimeTests
{
    private const string Call = "caller";

    // By the platform's clock.
    private static readonly DateTimeOffset T0 = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Way = TimeSpan.FromMilliseconds(80);

    public static TheoryData<double> Clocks => [-3600, -5, -0.5, 0, 0.5, 5, 3600];

    [Theory]
    [MemberData(nameof(Clocks))]
    public void A_wait_that_is_given_up_is_as_long_as_it_was_whatever_our_clock_shows(double ahead)
    {
        var state = Heard(Heard(CallState.Empty, ahead, 0, "ringing"), ahead, 0.2, "answered");
        state = WaitRules.Entered(state, new("sales", "w1", 0, CallerNeeds.None), null, "https://cc.example.com", Ours(ahead, 1));
        state = Settle(Heard(state, ahead, 31, "completed"), ahead, 31);
        Assert.Equal(WaitEnd.Abandoned, state.Waits[^1].End);
        Assert.Equal(30, (state.Waits[^1].EndedAt - state.Waits[^1].QueuedAt)!.Value.TotalSeconds, 0.1);
    }

    [Theory]
    [MemberData(nameof(Clocks))]
    public void What_came_late_is_as_old_as_it_is(double ahead)
    {
        var state = Heard(Heard(CallState.Empty, ahead, 0, "answered"), ahead, 10, "completed", late: 60);
        Assert.Equal(Ours(ahead, 10), CallTime.EndOf(state.Timeline, Call)!.Value, TimeSpan.FromMilliseconds(100));
    }

    [Theory]
    [MemberData(nameof(Clocks))]
    public void What_the_platform_tells_no_time_of_or_tells_only_when_asked_happened_when_we_heard_of_it_or_before(double ahead)
    {
        var untimed = Heard(Heard(CallState.Empty, ahead, 0, "answered"), ahead, 10, "completed", isTimed: false);
        Assert.Equal(Ours(ahead, 10), CallTime.EndOf(untimed.Timeline, Call));

        var asked = Healing.Ended(Heard(CallState.Empty, ahead, 0, "answered"), Call, new(Call, "completed"), Ours(ahead, 10));
        Assert.Equal(Ours(ahead, 10), CallTime.EndOf(asked.Timeline, Call));
        var told = Healing.Ended(Heard(CallState.Empty, ahead, 0, "answered"), Call, new(Call, "completed") { EndTime = T0.AddSeconds(4) }, Ours(ahead, 10));
        Assert.Equal(Ours(ahead, 4), CallTime.EndOf(told.Timeline, Call)!.Value, TimeSpan.FromMilliseconds(100));
    }

    [Theory]
    [MemberData(nameof(Clocks))]
    public void Seconds_that_the_platform_rounds_up_end_nothing_later_than_we_heard_of_it(double ahead)
    {
        var state = Heard(Heard(CallState.Empty, ahead, 0, "answered"), ahead, 10.2, "completed", endTime: 11);
        Assert.Equal(Ours(ahead, 10.2), CallTime.EndOf(state.Timeline, Call));
    }

    [Fact]
    public void Order_of_arrival_moves_an_end_by_no_more_than_the_way_of_the_webhooks()
    {
        var inOrder = Heard(Heard(CallState.Empty, 5, 0, "answered"), 5, 10, "completed");
        var turned = Heard(Heard(CallState.Empty, 5, 10, "completed"), 5, 0, "answered", late: 12);
        Assert.Equal(CallTime.EndOf(inOrder.Timeline, Call)!.Value, CallTime.EndOf(turned.Timeline, Call)!.Value, Way);
    }

    [Fact]
    public void Nothing_is_known_of_legs_of_which_nothing_was_told()
    {
        var state = Heard(CallState.Empty, 5, 0, "answered");
        Assert.Equal((null, null, null), (CallTime.EndOf(state.Timeline, "other"), CallTime.BeginOf(state.Timeline, "other"), CallTime.EndOf(state.Timeline, Call)));
        Assert.Equal((Ours(5, 0), Ours(5, 7), null), (CallTime.BeginOf(state.Timeline, Call), CallTime.Of(state.Timeline, T0.AddSeconds(7)), CallTime.Of([], T0)));
    }

    // When we take in what happened so many seconds after the beginning.
    private static DateTimeOffset Ours(double ahead, double second) => T0.AddSeconds(second + ahead) + Way;

    private static CallState Settle(CallState state, double ahead, double second) => CallRouting.Settle(state, Call, Ours(ahead, second));

    private static CallState Heard(CallState state, double ahead, double second, string status, double late = 0, bool isTimed = true, double? endTime = null)
    {
        var body = new JsonObject { ["uuid"] = Call, ["conversation_uuid"] = "CON-1", ["status"] = status, ["direction"] = "inbound" };
        if (isTimed)
        {
            body["timestamp"] = Iso(second);
        }

        if (endTime is { } end)
        {
            body["end_time"] = Iso(end);
        }

        return CallRules.Heard(state, Call, VoiceEvent.Parse(Encoding.UTF8.GetBytes(body.ToJsonString())).Require(), null, null, Ours(ahead, second + late));
    }

    private static string Iso(double second) => T0.AddSeconds(second).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
