using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Legs;

/// <summary>A leg that REST had made goes on with its NCCO when it is answered.</summary>
/// <param name="begin">Gives it its NCCO, or asks for it.</param>
internal sealed class RestOwner(Action<Leg> begin) : ILegOwner
{
    public void Answered(Leg leg) => begin(leg);

    public bool AsksAbout(LegStatus failure) => false;

    public void FailureTold(Leg leg, WebhookOutcome outcome)
    {
        // Nothing is asked.
    }

    public void Ended(Leg leg)
    {
        // Nobody waits for it.
    }

    public void Detached(Leg leg) => leg.Owner = null;
}
