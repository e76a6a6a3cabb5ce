namespace ContactCenter.Grains.Dialling;

/// <summary>A number that somebody wants dialled.</summary>
/// <param name="Number">As it was given.</param>
/// <param name="Operation">What counts once against the rate, however often it is asked.</param>
internal sealed record DialWish(string Number, string Operation)
{
    /// <summary>The queue on whose behalf; its number is shown where it has one. Null: nobody's.</summary>
    public string? Queue { get; init; }

    /// <summary>The number that is shown otherwise, digits; null: there is none.</summary>
    public string? CallerId { get; init; }

    /// <summary>The agent whose rate counts; null: somebody without one, such as a supervisor or a caller who is called back.</summary>
    public string? Agent { get; init; }
}
