namespace ContactCenter.Simulator.Rest;

/// <summary>REST works.</summary>
internal sealed class NoRestNuisances : IRestNuisances
{
    public string? Next(bool isAboutLeg) => null;
}
