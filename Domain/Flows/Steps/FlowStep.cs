using System.Text.Json;
using ContactCenter.Domain.Calls.Routing;

namespace ContactCenter.Domain.Flows.Steps;

/// <summary>One step of a flow, checked: whatever comes in, it has an answer.</summary>
public abstract record FlowStep
{
    private protected FlowStep(string type) => Type = type;

    /// <summary>Its <c>type</c> in the document.</summary>
    public string Type { get; }

    /// <summary>Whether the platform comes back to us from this step; the others run on within one NCCO.</summary>
    internal virtual bool Waits => false;

    /// <summary>Whether a call may get from this step to the target that the field names without having waited.</summary>
    internal virtual bool Passes(string field) => !Waits;

    /// <summary>Whether it makes sense only for a caller who has been in a queue.</summary>
    internal virtual bool NeedsWait => false;

    /// <summary>What it names that lies outside the flow.</summary>
    /// <param name="path">Path of the step.</param>
    internal virtual IEnumerable<FlowReference> References(string path) => [];

    /// <summary>Writes its own fields, without defaults.</summary>
    internal abstract void Write(Utf8JsonWriter json);

    /// <summary>Adds its actions and says where it goes on.</summary>
    internal abstract Served Serve(Walk walk, FlowPlace place);

    /// <summary>What a caller pressed or said; null when the step does not wait for that.</summary>
    internal virtual Reaction? OnInput(Walk walk, FlowPlace place, FlowInput input) => null;

    /// <summary>A leg that it dialled did not come about; null when the step does not wait for that.</summary>
    internal virtual Reaction? OnLegEnded(Walk walk, FlowPlace place, LegOutcome outcome) => null;

    /// <summary>A recording is over; null when the step does not wait for that.</summary>
    internal virtual Reaction? OnRecorded(Walk walk, FlowPlace place) => null;

    /// <summary>A wait has ended without an agent; null when the step does not queue, or the wait goes on.</summary>
    internal virtual Reaction? OnQueueLeft(Walk walk, FlowPlace place, WaitEnd reason) => null;

    /// <summary>The agent has hung up and the caller has not; null when the step does not queue.</summary>
    internal virtual Reaction? OnTalked(Walk walk, FlowPlace place) => null;
}
