using System.Text.Json.Nodes;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Rest;

/// <summary>A REST request that was let in.</summary>
internal sealed class RestRequest
{
    public required string Method { get; init; }

    public required string Path { get; init; }

    /// <summary>Base of links, without a slash at its end.</summary>
    public required string BaseUrl { get; init; }

    public required IReadOnlyDictionary<string, string> Query { get; init; }

    /// <summary>Parameters of the route.</summary>
    public required IReadOnlyDictionary<string, string> Route { get; init; }

    /// <summary>The JSON body; an empty object where there is none.</summary>
    public required JsonObject Body { get; init; }

    /// <summary>The form, with the parameters of the query beside it.</summary>
    public required IReadOnlyDictionary<string, string> Form { get; init; }

    public required SimAccount Account { get; init; }

    /// <summary>Application of the token.</summary>
    /// <exception cref="InvalidOperationException">The request came under Basic authentication.</exception>
    public SimApplication Application { get => field ?? throw new InvalidOperationException($"{Method} {Path} has no application"); init; }

    /// <summary>Whole number of the query within bounds, else the default.</summary>
    public int Number(string name, int fallback, int least, int most) =>
        Query.TryGetValue(name, out var text) && int.TryParse(text, out var value) ? Math.Clamp(value, least, most) : fallback;
}
