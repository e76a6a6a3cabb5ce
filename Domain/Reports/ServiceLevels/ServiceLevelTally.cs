using ContactCenter.Domain.Reports.Queues;

namespace ContactCenter.Domain.Reports.ServiceLevels;

/// <summary>Counts contacts under one definition.</summary>
/// <param name="definition">The definition.</param>
public sealed class ServiceLevelTally(ServiceLevelDefinition definition)
{
    private long _met;
    private long _counted;
    private long _leftOut;

    /// <summary>Counts a contact.</summary>
    public void Add(QueueContact contact) => Add(contact, definition);

    /// <summary>Counts a contact under another definition.</summary>
    public void Add(QueueContact contact, ServiceLevelDefinition by)
    {
        ArgumentNullException.ThrowIfNull(by);
        var verdict = by.Judge(contact);
        _met += verdict == Verdict.Met ? 1 : 0;
        _counted += verdict == Verdict.LeftOut ? 0 : 1;
        _leftOut += verdict == Verdict.LeftOut ? 1 : 0;
    }

    /// <summary>What was counted.</summary>
    public ServiceLevelFigures Figures() => new(_met, _counted, _leftOut, Ratio.Of(_met, _counted));
}
