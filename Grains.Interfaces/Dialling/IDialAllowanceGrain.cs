namespace ContactCenter.Grains.Interfaces.Dialling;

/// <summary>
/// How often one agent dials, keyed by the Vonage user name. In memory: it looks back one minute only, so that a silo's death forgives at most one
/// minute's calls, and dialling waits for no write.
/// </summary>
[Alias("cc.dial-allowance"), GrainInterfaceType("cc.dial-allowance")]
public interface IDialAllowanceGrain : IGrainWithStringKey
{
    /// <summary>Whether this call may dial now. Asked again for the same call within the minute, the answer is the same and nothing more counts.</summary>
    [Alias("take")]
    ValueTask<bool> Take(string callId);
}
