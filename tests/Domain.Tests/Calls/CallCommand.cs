using System.Text;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Tests.Calls;

/// <summary>Something that happens to a call.</summary>
internal abstract record CallCommand
{
    /// <summary>State after it.</summary>
    public abstract CallState Apply(CallState state, string call, DateTimeOffset now);

    /// <summary>The answer webhook.</summary>
    internal sealed record Answer(AnswerRequest Request) : CallCommand
    {
        public override CallState Apply(CallState state, string call, DateTimeOffset now) =>
            CallRules.Answered(state, call, Request, new("ivr", 1, null, 0), CallGen.Start, now);
    }

    /// <summary>Any other webhook, with the place in its URL and the NCCO that answers it.</summary>
    internal sealed record Event(string Json, FlowPlace? Place = null, FlowTurn? Turn = null) : CallCommand
    {
        private VoiceEvent? _heard;

        public VoiceEvent Heard => _heard ??= VoiceEvent.Parse(Encoding.UTF8.GetBytes(Json)).Require();

        public override CallState Apply(CallState state, string call, DateTimeOffset now) => CallRules.Heard(state, call, Heard, Place, Turn, now);

        public override string ToString() => Json;
    }

    /// <summary>The tail asks to go on.</summary>
    internal sealed record Resume(ResumePayload Payload) : CallCommand
    {
        public override CallState Apply(CallState state, string call, DateTimeOffset now) =>
            CallRules.Resumed(state, call, Payload, new("ivr", 1, null, 0), CallGen.Start, now);
    }

    /// <summary>Time passes and the deadline is looked at.</summary>
    internal sealed record Tick(TimeSpan After) : CallCommand
    {
        public override CallState Apply(CallState state, string call, DateTimeOffset now) => CallRules.Tick(state, call, now + After);
    }

    /// <summary>Facts of another call, or of another activation of this one, are taken over.</summary>
    internal sealed record Merge(CallState Other) : CallCommand
    {
        public override CallState Apply(CallState state, string call, DateTimeOffset now) => CallRules.Reconcile(state, Other, call);
    }

    /// <summary>Another call takes this one over.</summary>
    internal sealed record MergeInto(string Other) : CallCommand
    {
        public override CallState Apply(CallState state, string call, DateTimeOffset now) => CallRules.MergedInto(state, Other);
    }
}
