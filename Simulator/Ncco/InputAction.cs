namespace ContactCenter.Simulator.Ncco;

/// <summary><c>input</c> (facts §1.4).</summary>
/// <param name="Dtmf">How keys are collected; null where they are not.</param>
/// <param name="Speech">How speech is collected; null where it is not.</param>
/// <param name="IsLegacy">True for the form without <c>type</c>, which gives the old webhook.</param>
/// <param name="IsAsynchronous">True when keys are posted one by one beside the next actions.</param>
/// <param name="Event">Where the result goes; null for the application's.</param>
public sealed record InputAction(DtmfInput? Dtmf, SpeechInput? Speech, bool IsLegacy, bool IsAsynchronous, EventAddress? Event) : NccoAction;
