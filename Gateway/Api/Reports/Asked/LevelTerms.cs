using System.ComponentModel;
using ContactCenter.Domain.Reports.ServiceLevels;
using Microsoft.AspNetCore.Mvc;

namespace ContactCenter.Gateway.Api.Reports.Asked;

/// <summary>What a service level makes of contacts, apart from its threshold.</summary>
/// <param name="Boundary">Whether a wait of exactly the threshold is within it.</param>
/// <param name="ShortAbandon">Abandons after less than so many seconds do not count.</param>
/// <param name="Abandons">Callers who hung up.</param>
/// <param name="FlowOuts">Callers who were led out.</param>
/// <param name="Callbacks">Callers who chose to be called back.</param>
public readonly record struct LevelTerms(
    [property: FromQuery(Name = "boundary"), Description("Whether a wait of exactly the threshold is within it: within (it is; when left out) or under.")] Word<ThresholdBoundary>? Boundary,
    [property: FromQuery(Name = "shortAbandon"), Description("Abandons after less than so many seconds do not count at all, 0 to 3600; 0 when left out.")] int? ShortAbandon,
    [property: FromQuery(Name = "abandons"), Description("Callers who hung up: missed (in the denominator; when left out), leftOut, metWithin (met when they left within the threshold), leftOutWithin.")] Word<Treatment>? Abandons,
    [property: FromQuery(Name = "flowOuts"), Description("Callers who were led out of the queue, likewise; leftOut when left out.")] Word<Treatment>? FlowOuts,
    [property: FromQuery(Name = "callbacks"), Description("Callers who chose to be called back, likewise; leftOut when left out.")] Word<Treatment>? Callbacks)
{
    /// <summary>The definition with this threshold.</summary>
    internal ServiceLevelDefinition With(int? threshold)
    {
        var standard = ServiceLevelDefinition.Default;
        return new()
        {
            ThresholdSeconds = threshold ?? standard.ThresholdSeconds,
            Boundary = Boundary?.Value ?? standard.Boundary,
            ShortAbandonSeconds = ShortAbandon ?? standard.ShortAbandonSeconds,
            Abandons = Abandons?.Value ?? standard.Abandons,
            FlowOuts = FlowOuts?.Value ?? standard.FlowOuts,
            Callbacks = Callbacks?.Value ?? standard.Callbacks,
        };
    }
}
