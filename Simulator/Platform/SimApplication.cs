using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Platform;

/// <summary>A Vonage application (facts §4.5). Changed on the loop only.</summary>
public sealed class SimApplication
{
    /// <summary>UUID.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people.</summary>
    public string Name { get; set; } = "";

    /// <summary>Verifies tokens; null: any RS256 token that names this application is taken (a gateway in local mode makes its own key).</summary>
    public string? PublicKeyPem { get; set; }

    /// <summary>Asked for the first NCCO.</summary>
    public WebhookTarget? AnswerUrl { get; set; }

    /// <summary>Asked when <see cref="AnswerUrl"/> gives none.</summary>
    public WebhookTarget? FallbackUrl { get; set; }

    /// <summary>Told of events.</summary>
    public WebhookTarget? EventUrl { get; set; }

    /// <summary>Told of <c>rtc</c> events.</summary>
    public WebhookTarget? RtcEventUrl { get; set; }

    /// <summary>Whether webhooks are signed.</summary>
    public bool SignsCallbacks { get; set; } = true;

    /// <summary>How long named conversations persist.</summary>
    public TimeSpan ConversationsTtl { get; set; } = TimeSpan.FromHours(48);

    /// <summary>Region of the application, such as <c>na-east</c>.</summary>
    public string Region { get; set; } = "na-east";

    /// <summary>App users by name.</summary>
    public Dictionary<string, SimUser> Users { get; } = new(StringComparer.Ordinal);
}
