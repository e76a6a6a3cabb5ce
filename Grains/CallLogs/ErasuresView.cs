using System.Collections.Immutable;
using ContactCenter.Domain.CallLogs;

namespace ContactCenter.Grains.CallLogs;

/// <summary>Erasures without numbers.</summary>
/// <param name="DeletedBefore">Finished calls and agents' times before this hour are deleted; absent: none yet.</param>
/// <param name="Pending">Under way, oldest first.</param>
/// <param name="Done">Done, oldest first.</param>
public sealed record ErasuresView(DateTimeOffset? DeletedBefore, ImmutableArray<OpenErasure> Pending, ImmutableArray<FinishedErasure> Done)
{
    /// <summary>Makes the view.</summary>
    internal static ErasuresView Of(LogKeeperState state) => new(
        state.DeletedBefore, [.. state.Pending.Select(pending => new OpenErasure(pending.Id, pending.RequestedAt, pending.NextHour))], state.Journal);
}
