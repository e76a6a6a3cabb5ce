namespace ContactCenter.Simulator.Ncco;

/// <summary>Where an action's webhooks go.</summary>
/// <param name="Url">Absolute URL.</param>
/// <param name="Method"><c>GET</c> or <c>POST</c>.</param>
public sealed record EventAddress(string Url, string Method);
