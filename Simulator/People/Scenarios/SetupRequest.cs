namespace ContactCenter.Simulator.People.Scenarios;

/// <summary>A request to the gateway before anybody calls, such as choosing a flow.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path at the gateway.</param>
/// <param name="Body">JSON body; null for none.</param>
/// <param name="Place">File and line.</param>
public sealed record SetupRequest(string Method, string Path, string? Body, string Place);
