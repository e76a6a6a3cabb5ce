using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Webhooks;
using ContactCenter.Grains.Interfaces.Calls;

namespace ContactCenter.Grains.Calls;

/// <summary>Which place a webhook is about, and what the flow answers to it.</summary>
internal static class CallPlaces
{
    /// <summary>The place in the URL; for input without one, where the call stands, else the product's menu.</summary>
    public static FlowPlace? Of(string call, VoiceEvent heard, PlaceReference? url, CallState state) => url switch
    {
        { Flow: { } flow, Step: { } step } => new FlowPlace(call, flow, url.Version, step, url.Visit),
        _ when heard.Kind != VoiceEventKind.Input => null,
        _ when state.Position is { Step: { } step } position => new FlowPlace(call, position.Flow, position.Version, step, position.Visit),
        _ => SeedFlows.DtmfPlace(call),
    };

    /// <summary>True when the platform waits for an NCCO: input, the notify after a recording, or a failed leg of a synchronous connect (facts §1.5, §1.8).</summary>
    public static bool WantsReply(string call, VoiceEvent heard) =>
        heard.Kind is VoiceEventKind.Input or VoiceEventKind.Notification || (heard.Uuid != call && Outcome(heard) is not null);

    public static FlowTurn Reply(CompiledFlow flow, FlowPlace place, VoiceEvent heard, FlowContext context) => heard.Kind switch
    {
        VoiceEventKind.Input => FlowInterpreter.OnInput(flow, place, new FlowInput(heard.Digits, [.. heard.SpeechResults.Select(result => result.Text)]), context),
        VoiceEventKind.Notification => FlowInterpreter.OnRecorded(flow, place, context),
        _ => FlowInterpreter.OnLegEnded(flow, place, Outcome(heard) ?? LegOutcome.NoAnswer, context),
    };

    private static LegOutcome? Outcome(VoiceEvent heard) => heard.LegStatus switch
    {
        LegStatus.Busy => LegOutcome.Busy,
        LegStatus.Rejected => LegOutcome.Rejected,
        LegStatus.Failed => LegOutcome.Failed,
        LegStatus.Unanswered => LegOutcome.Unanswered,
        LegStatus.Timeout => LegOutcome.Timeout,
        _ => null,
    };
}
