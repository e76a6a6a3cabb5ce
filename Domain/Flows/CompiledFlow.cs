using System.Collections.Frozen;
using System.Collections.Immutable;
using ContactCenter.Domain.Flows.Steps;

namespace ContactCenter.Domain.Flows;

/// <summary>A checked flow, ready to be interpreted; immutable. Made by <see cref="FlowParser"/>.</summary>
public sealed class CompiledFlow
{
    private readonly byte[] _utf8;
    private readonly FrozenDictionary<string, FlowStep> _steps;

    internal CompiledFlow(FlowDocument document, ImmutableArray<FlowEdge> edges)
    {
        Document = document;
        Edges = edges;
        _utf8 = document.ToUtf8();
        _steps = document.Steps.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>What it was made from.</summary>
    public FlowDocument Document { get; }

    /// <summary>Every way from a step to another, to draw the flow.</summary>
    public ImmutableArray<FlowEdge> Edges { get; }

    /// <summary>The canonical JSON; parsing it gives an equal flow.</summary>
    public byte[] ToUtf8() => [.. _utf8];

    /// <summary>The mailbox into which a step records, or null when it has none or does not exist.</summary>
    /// <param name="step">Id of the step, as in the URL of the recording webhook.</param>
    public string? MailboxOf(string step) => (Find(step) as VoicemailStep)?.Mailbox;

    /// <summary>The step, or null when there is none.</summary>
    internal FlowStep? Find(string? step) => step is not null && _steps.TryGetValue(step, out var found) ? found : null;
}
