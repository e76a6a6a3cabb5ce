using System.Text.Json;

namespace ContactCenter.Domain.Flows.Steps;

/// <summary>One step of a flow, checked: whatever comes in, it has an answer.</summary>
public abstract record FlowStep
{
    private protected FlowStep(string type) => Type = type;

    /// <summary>Its <c>type</c> in the document.</summary>
    public string Type { get; }

    /// <summary>Whether the platform comes back to us from this step; the others run on within one NCCO.</summary>
    internal virtual bool Waits => false;

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
}
