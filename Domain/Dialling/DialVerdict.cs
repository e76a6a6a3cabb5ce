namespace ContactCenter.Domain.Dialling;

/// <summary>What a <see cref="DialPolicy"/> says about a number.</summary>
/// <param name="Number">What is dialled; of an emergency number that is routed, who takes it. Without meaning where <paramref name="Code"/> is given.</param>
/// <param name="Code">One of <see cref="DialCodes"/>; null: it may be dialled.</param>
public readonly record struct DialVerdict(PhoneNumber Number, string? Code)
{
    /// <summary>True when it may be dialled.</summary>
    public bool IsAllowed => Code is null;
}
