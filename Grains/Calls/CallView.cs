using System.Collections.Immutable;
using ContactCenter.Domain.Calls;

namespace ContactCenter.Grains.Calls;

/// <summary>A call as <c>/api/v1/calls/{id}</c> shows it: the summary, where the caller came from, and the timeline.</summary>
public sealed record CallView
{
    /// <summary>What lists show.</summary>
    public required CallSummary Summary { get; init; }

    /// <summary>Conversations and later legs that belong to the call.</summary>
    public required ImmutableArray<string> Aliases { get; init; }

    /// <summary>What the answer webhook told; null until it came.</summary>
    public CallParty? Party { get; init; }

    /// <summary>Who has the caller now; null while nobody does.</summary>
    public RoomView? Room { get; init; }

    /// <summary>Everything that happened, with the platform's original statuses.</summary>
    public required ImmutableArray<TimelineEntry> Timeline { get; init; }

    /// <summary>Makes the view.</summary>
    internal static CallView Of(string id, CallState state) => new()
    {
        Summary = CallSummary.Of(id, state),
        Aliases = [.. state.Aliases.Order(StringComparer.Ordinal)],
        Party = state.Party,
        Room = RoomView.Of(state),
        Timeline = [.. state.Timeline.Select(entry => entry.Ncco is { } ncco ? entry with { Ncco = ncco.Filled(id, state.Party) } : entry)],
    };
}
