using ContactCenter.Simulator.Ncco;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Rooms;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Legs;

/// <summary>An outbound leg that is to be made.</summary>
internal sealed record LegPlan
{
    public required SimApplication Application { get; init; }

    public required Ncco.Endpoint Endpoint { get; init; }

    public required string? From { get; init; }

    public required Room Room { get; init; }

    public required WebhookTarget? EventTarget { get; init; }

    public required TimeSpan Ringing { get; init; }

    public required ILegOwner Owner { get; init; }

    public MachineDetection? Detection { get; init; }

    /// <summary>Length of the call; null for the platform's own.</summary>
    public TimeSpan? MaxLength { get; init; }

    /// <summary>The leg whose <c>connect</c> it is; null for REST.</summary>
    public string? Parent { get; init; }

    /// <summary>Set where the platform does not even try: the detail of <c>failed</c>.</summary>
    public string? Refused { get; init; }
}
