namespace ContactCenter.Domain.Ncco;

/// <summary>What a dialled phone hears before it is joined (facts §1.5).</summary>
/// <param name="Url">Where the NCCO for the callee is fetched.</param>
/// <param name="RingbackTone">What the caller hears meanwhile.</param>
public sealed record OnAnswer(WebUrl Url, WebUrl? RingbackTone = null);
