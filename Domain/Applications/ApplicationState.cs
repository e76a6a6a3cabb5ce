using System.Collections.Immutable;
using ContactCenter.Domain.Numbers;
using ContactCenter.Domain.Operations;

namespace ContactCenter.Domain.Applications;

/// <summary>Keys and settings that all processes of a deployment share, as stored.</summary>
public sealed record ApplicationState : StoredRecord
{
    /// <summary>A deployment that was never started.</summary>
    public static readonly ApplicationState Empty = new();

    /// <summary>Changes so far.</summary>
    public int Version { get; init; }

    /// <summary>Keys made at first start; null before.</summary>
    public ApplicationKeyset? Keys { get; init; }

    /// <summary>The application at Vonage; null while there is none of ours, as in local mode or with a configured one.</summary>
    public PlatformApplication? Platform { get; init; }

    /// <summary>Flow of phones whose number has none; null: the product's IVR.</summary>
    public FlowCopy? DefaultFlow { get; init; }

    /// <summary>Flow of app users who dial out; null: the product's outbound flow.</summary>
    public FlowCopy? OutboundFlow { get; init; }

    /// <summary>Caller id of outbound legs, digits.</summary>
    public string? CallerId { get; init; }

    /// <summary>Number that callers reach when nothing else works, digits.</summary>
    public string? LastResort { get; init; }

    /// <summary>Phone that takes calls for help, digits; null: what the configuration names, else they are refused.</summary>
    public string? EmergencyRoute { get; init; }

    /// <summary>Flow of new callers while there is more work than can be done; null: the product's.</summary>
    public FlowCopy? BusyFlow { get; init; }

    /// <summary>Recent commands.</summary>
    public ImmutableArray<RememberedOperation> Operations { get; init; } = [];
}
