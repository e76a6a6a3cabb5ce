namespace ContactCenter.Domain.Overload;

/// <summary>Between which bounds new calls are let in.</summary>
/// <param name="Least">New calls that are decided at the same time however slow everything is, 1 or more.</param>
/// <param name="Most">New calls that are decided at the same time at best; at least <paramref name="Least"/>.</param>
/// <param name="Target">A webhook that took longer than this says that there is more work than can be done.</param>
/// <param name="Pause">At least this long from one lowering to the next, so that what was let in before has left.</param>
public sealed record AdmissionLimits(int Least, int Most, TimeSpan Target, TimeSpan Pause)
{
    /// <summary>What holds where nothing is configured.</summary>
    public static AdmissionLimits Default { get; } = new(64, 512, TimeSpan.FromMilliseconds(250), TimeSpan.FromMilliseconds(200));
}
