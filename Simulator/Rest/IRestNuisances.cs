namespace ContactCenter.Simulator.Rest;

/// <summary>What the run does to REST requests on purpose. Used on the loop.</summary>
internal interface IRestNuisances
{
    /// <summary>What happens to the next request: <c>429</c> (throttled), <c>404</c> (wrong region; legs only); null for nothing.</summary>
    /// <param name="isAboutLeg">Whether the request is about one leg.</param>
    string? Next(bool isAboutLeg);
}
