using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Legs;

/// <summary>Who had an outbound leg made and goes on when something becomes of it: REST, or a <c>connect</c>.</summary>
internal interface ILegOwner
{
    /// <summary>It was answered, and machine detection lets it go on.</summary>
    void Answered(Leg leg);

    /// <summary>True when the failure is to be told as a question for an NCCO, and <c>completed</c> is withheld.</summary>
    bool AsksAbout(LegStatus failure);

    /// <summary>The question was answered. The leg is over.</summary>
    void FailureTold(Leg leg, WebhookOutcome outcome);

    /// <summary>It is over, in whichever way, unless <see cref="AsksAbout"/> said true.</summary>
    void Ended(Leg leg);

    /// <summary>REST gave it an NCCO of its own.</summary>
    void Detached(Leg leg);
}
