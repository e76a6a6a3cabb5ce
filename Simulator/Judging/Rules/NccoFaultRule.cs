using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Judging.Rules;

/// <summary>Every NCCO can be run.</summary>
internal sealed class NccoFaultRule : IRule
{
    public string Name => "ncco-fault";

    public void See(Observation seen, LegFacts? leg, CallBook book, Action<string?, string> broken)
    {
        if (seen is NccoFault fault)
        {
            broken(fault.LegId, $"{fault.Source}: {fault.Reason}");
        }
    }
}
