using ContactCenter.Simulator.Ncco;

namespace ContactCenter.Simulator.Legs.Scripts;

/// <summary>Runs <c>wait</c>.</summary>
internal sealed class WaitStep(Script script, WaitAction action) : Step(script)
{
    public override void Start() => In(action.For, Done);
}
