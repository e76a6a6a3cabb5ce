namespace ContactCenter.Grains.Interfaces.SignIn;

/// <summary>
/// Locks a name of the console after wrong secrets, for all gateways; keyed by a digest of the way to sign in and the name. In memory: it looks back five
/// minutes, and a silo's death forgives at most these.
/// </summary>
[Alias("cc.sign-in-turns"), GrainInterfaceType("cc.sign-in-turns")]
public interface ISignInTurnsGrain : IGrainWithStringKey
{
    /// <summary>Takes a turn, which counts as wrong until <see cref="Right"/> or <see cref="GiveBack"/> says otherwise. Zero: judge the secret; else how long to wait.</summary>
    [Alias("take")]
    ValueTask<TimeSpan> Take();

    /// <summary>The secret was right: what was wrong before is forgotten.</summary>
    [Alias("right")]
    ValueTask Right();

    /// <summary>The turn was not judged, such as when Vonage did not answer.</summary>
    [Alias("give-back")]
    ValueTask GiveBack();
}
