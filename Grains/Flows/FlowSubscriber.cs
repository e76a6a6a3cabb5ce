using ContactCenter.Grains.Interfaces.Applications;
using ContactCenter.Grains.Interfaces.Flows;
using ContactCenter.Grains.Interfaces.Numbers;

namespace ContactCenter.Grains.Flows;

/// <summary>Who follows a flow, as the flow keeps it: <c>number/442079460000</c> or <c>application/default</c>.</summary>
internal static class FlowSubscriber
{
    private const string NumberPrefix = "number/";

    public const string Application = "application/" + IApplicationGrain.Key;

    public static string Number(string digits) => NumberPrefix + digits;

    public static ValueTask Notify(IGrainFactory grains, string subscriber, PublishedFlow flow) =>
        subscriber.StartsWith(NumberPrefix, StringComparison.Ordinal)
            ? grains.GetGrain<INumberGrain>(subscriber[NumberPrefix.Length..]).FlowPublished(flow)
            : grains.GetGrain<IApplicationGrain>(IApplicationGrain.Key).FlowPublished(flow);
}
