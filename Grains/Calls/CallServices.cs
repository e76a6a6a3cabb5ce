using ContactCenter.Grains.Budget;
using ContactCenter.Grains.Calls.Routing;
using ContactCenter.Grains.Dialling;
using ContactCenter.Grains.LastAgents;
using ContactCenter.Grains.Live;
using ContactCenter.Grains.Platform;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Grains.Calls;

/// <summary>What all calls of a silo share, in one place: a call that holds each by itself is 80 bytes larger, and a silo has a hundred thousand of them.</summary>
/// <param name="Router">Which flow a call is in.</param>
/// <param name="Queues">What queues are set to.</param>
/// <param name="Dialling">Whom flows may dial.</param>
/// <param name="LastAgents">Who spoke with whom last.</param>
/// <param name="Metrics">What is counted.</param>
/// <param name="Budget">What the account may ask of the platform.</param>
/// <param name="Platform">Legs and rooms at the platform.</param>
/// <param name="Live">What pages follow.</param>
/// <param name="Events">The newest events.</param>
/// <param name="Rounds">When those who wait are told of.</param>
/// <param name="Log">What operators read.</param>
internal sealed record CallServices(
    CallRouter Router,
    QueueCatalog Queues,
    DialGate Dialling,
    LastAgentMemory LastAgents,
    CallMetrics Metrics,
    VonageBudget Budget,
    PlatformLegs Platform,
    LiveOutbox Live,
    EventTail Events,
    WaitRounds Rounds,
    ILogger<CallGrain> Log);
