namespace ContactCenter.Simulator.Face.View;

/// <summary>A number that answers.</summary>
/// <param name="Number">E.164 digits.</param>
/// <param name="Country">ISO 3166-1 code.</param>
/// <param name="Application">Name of the application that it is linked to.</param>
internal sealed record NumberView(string Number, string Country, string Application);
