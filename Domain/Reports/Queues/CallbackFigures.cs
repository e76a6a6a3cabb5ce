namespace ContactCenter.Domain.Reports.Queues;

/// <summary>What became of callbacks, in the bucket in which they were asked for. Those that are still tried are not in it.</summary>
/// <param name="Reached">The customer picked up and met an agent.</param>
/// <param name="Unreachable">The customer did not pick up, as often as the queue's settings allow.</param>
/// <param name="Expired">No agent was free, or the customer did not pick up, in the time that the queue's settings give.</param>
/// <param name="Superseded">The customer called again and was answered, or waited for another callback already.</param>
/// <param name="Other">Ended by somebody, refused by the rules of dialling, or with its queue.</param>
public sealed record CallbackFigures(long Reached, long Unreachable, long Expired, long Superseded, long Other)
{
    /// <summary>All of them.</summary>
    public long Total => Reached + Unreachable + Expired + Superseded + Other;
}
