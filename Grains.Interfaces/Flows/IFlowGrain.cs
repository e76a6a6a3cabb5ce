using ContactCenter.Grains.Interfaces.Common;

namespace ContactCenter.Grains.Interfaces.Flows;

/// <summary>A versioned flow document, keyed by flow id (<c>[a-z0-9-]{1,40}</c>).</summary>
[Alias("cc.flow"), GrainInterfaceType("cc.flow")]
public interface IFlowGrain : IGrainWithStringKey
{
    /// <summary>The version in force, or null when there is no such flow.</summary>
    [Alias("current")]
    ValueTask<PublishedFlow?> Current();

    /// <summary>A certain version, or null when it never was or is no longer kept.</summary>
    [Alias("version")]
    ValueTask<PublishedFlow?> Version(int version);

    /// <summary>The flow with the list of its versions, or null.</summary>
    [Alias("view")]
    ValueTask<JsonReply?> View();

    /// <summary>Validates and publishes.</summary>
    [Alias("publish")]
    ValueTask<CommandReply> Publish(PublishFlow command);

    /// <summary>Publishes an earlier version's document.</summary>
    [Alias("roll-back")]
    ValueTask<CommandReply> RollBack(RollBackFlow command);

    /// <summary>A number (or the application) follows this flow from now on; returns the version in force, or null when there is no such flow.</summary>
    [Alias("attach")]
    ValueTask<PublishedFlow?> Attach(string subscriber);

    /// <summary>A number (or the application) no longer follows this flow.</summary>
    [Alias("detach")]
    ValueTask Detach(string subscriber);
}
