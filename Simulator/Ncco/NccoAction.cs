namespace ContactCenter.Simulator.Ncco;

/// <summary>One action of an NCCO, read and checked (facts §1).</summary>
public abstract record NccoAction;
