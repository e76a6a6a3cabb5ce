using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Hosting;

/// <summary>What a simulator is made of.</summary>
public sealed record SimulatorOptions
{
    /// <summary>Where REST, the page and the client SDK's log-in are served.</summary>
    public string Url { get; init; } = "http://127.0.0.1:8090";

    /// <summary>The gateway: its <c>/webhooks/…</c> are the URLs of the first application.</summary>
    public Uri Gateway { get; init; } = new("http://localhost:8080");

    /// <summary>
    /// The gateway as browsers of this machine know it, where both programs run in containers whose ports are published on it: its pages use the control API,
    /// people come by a private address, and the app users of the start are logged in. Null: no containers.
    /// </summary>
    public Uri? Published { get; init; }

    /// <summary>The account's key (Basic authentication).</summary>
    public string ApiKey { get; init; } = "5imu1at0";

    /// <summary>The account's secret (Basic authentication).</summary>
    public string ApiSecret { get; init; } = "simulated-secret";

    /// <summary>Signs webhooks (facts §2.6).</summary>
    public string SignatureSecret { get; init; } = "simulated-signature-secret-of-32-chars";

    /// <summary>Whether webhooks are signed.</summary>
    public bool SignsCallbacks { get; init; } = true;

    /// <summary>Id of the application that is there at the start.</summary>
    public string ApplicationId { get; init; } = "51ab1a7e-0000-4000-a000-000000000001";

    /// <summary>Public key of that application; null: any RS256 token that names it is taken.</summary>
    public string? PublicKeyPem { get; init; }

    /// <summary>Whether a token of an application that nobody created stands for the first application while that one has no key.</summary>
    public bool TrustUnknownApplications { get; init; } = true;

    /// <summary>Numbers that are rented and linked to the first application.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = ["442079460000"];

    /// <summary>App users who exist at the start; they are offline until somebody plays them.</summary>
    public IReadOnlyList<string> Users { get; init; } = ["Jane", "Joe"];

    /// <summary>Makes a run: ids, people and nuisances.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>New outbound legs a second, REST and <c>connect</c> together; 0 for no limit.</summary>
    public int LegsPerSecond { get; init; } = 3;

    /// <summary>Other REST requests a second; 0 for no limit.</summary>
    public int RequestsPerSecond { get; init; } = 15;

    /// <summary>What the sources do not settle.</summary>
    public Doubts Doubts { get; init; } = new();

    /// <summary>What goes wrong on purpose, and how often.</summary>
    public Nuisances Nuisances { get; init; } = Nuisances.None;

    /// <summary>What happens at the far end of calls that the platform places.</summary>
    public IFarEnds FarEnds { get; init; } = new RingingFarEnds();

    /// <summary>The <c>region_url</c> of answer webhooks; null: <see cref="Url"/>.</summary>
    public string? RegionUrl { get; init; }

    /// <summary>Whether time jumps to what is due next and the gateway's clock with it (<c>ContactCenter:Clock=Driven</c>).</summary>
    public bool IsDriven { get; init; }

    /// <summary>Simulated time at the start of a driven run; null: now.</summary>
    public DateTimeOffset? DrivenFrom { get; init; }
}
