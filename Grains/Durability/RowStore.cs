using ContactCenter.Grains.Time;
using Orleans.Storage;

namespace ContactCenter.Grains.Durability;

/// <summary>What all rows of a silo share.</summary>
/// <param name="Storage">Where they are.</param>
/// <param name="Options">How long it may take.</param>
/// <param name="Clock">What that is measured by.</param>
/// <param name="Pulse">Whether what was written may be acknowledged.</param>
internal sealed record RowStore(IGrainStorage Storage, DurabilityOptions Options, MachineClock Clock, Pulse Pulse);
