using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Flows;

namespace ContactCenter.Grains.Interfaces.Numbers;

/// <summary>What one of our numbers does; keyed by its E.164 digits.</summary>
[Alias("cc.number"), GrainInterfaceType("cc.number")]
public interface INumberGrain : IGrainWithStringKey
{
    /// <summary>The flow that answers a call to this number; null when the number is not ours or follows the default flow.</summary>
    [Alias("route")]
    ValueTask<NumberRoute> Route();

    /// <summary>The number's settings, or null when it is not ours.</summary>
    [Alias("view")]
    ValueTask<JsonReply?> View();

    /// <summary>Creates or changes the number.</summary>
    [Alias("assign")]
    ValueTask<CommandReply> Assign(AssignNumber command);

    /// <summary>Forgets the number.</summary>
    [Alias("remove")]
    ValueTask<CommandReply> Remove(string operationId);

    /// <summary>A newer version of this number's flow is in force. Idempotent; older versions are ignored.</summary>
    [Alias("flow-published")]
    ValueTask FlowPublished(PublishedFlow flow);
}
