namespace ContactCenter.Grains.Interfaces.CallLogs;

/// <summary>Finished calls of one hour and shard; keyed by <see cref="CallLogKey"/>.</summary>
[Alias("cc.call-log"), GrainInterfaceType("cc.call-log")]
public interface ICallLogGrain : IGrainWithStringKey
{
    /// <summary>Adds a row, or replaces an older version of it; answers after it is stored.</summary>
    [Alias("append")]
    ValueTask Append(CallLogRow row);

    /// <summary>All rows, one for each call, newest end first.</summary>
    [Alias("rows")]
    ValueTask<CallLogRow[]> Rows();
}
