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

    /// <summary>Ids of calls whose facts hold a number, digits.</summary>
    [Alias("calls-of")]
    ValueTask<string[]> CallsOf(string number);

    /// <summary>Takes a number, digits, out of every stored row, older versions too. May be sent again.</summary>
    [Alias("erase")]
    ValueTask Erase(string number);

    /// <summary>Deletes everything. May be sent again.</summary>
    [Alias("clear")]
    ValueTask Clear();
}
