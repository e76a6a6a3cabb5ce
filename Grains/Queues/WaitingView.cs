using System.Collections.Immutable;

namespace ContactCenter.Grains.Queues;

/// <summary>A page of those who wait.</summary>
/// <param name="Total">How many wait.</param>
/// <param name="Items">Those of the page, first served first.</param>
public sealed record WaitingView(int Total, ImmutableArray<WaitingCallerView> Items);
