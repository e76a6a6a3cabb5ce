using ContactCenter.Grains.Interfaces.Common;

namespace ContactCenter.Grains.Interfaces.CallLogs;

/// <summary>Keeps the logs no longer than they may be kept: retention, and erasure of a person's number. One, keyed <see cref="Key"/>.</summary>
[Alias("cc.log-keeper"), GrainInterfaceType("cc.log-keeper")]
public interface ILogKeeperGrain : IGrainWithStringKey
{
    /// <summary>Key of the one that there is.</summary>
    const string Key = "default";

    /// <summary>
    /// Asks to take a number out of all finished calls; done off-turn. The same operation again changes nothing. Refused as <c>invalid-number</c> and
    /// <c>too-many-erasures</c>.
    /// </summary>
    [Alias("erase")]
    ValueTask<CommandReply> Erase(string operationId, string number);

    /// <summary>Asks to forget all calls that are finished now, their recordings and agents' times; done off-turn. May be sent again.</summary>
    [Alias("forget")]
    ValueTask Forget();

    /// <summary>Erasures under way and done as JSON, without numbers.</summary>
    [Alias("journal")]
    ValueTask<JsonReply> Journal();

    /// <summary>Deletes what is too old and goes on with erasures; sent by every silo at start and every hour.</summary>
    [Alias("sweep")]
    ValueTask Sweep();
}
