using ContactCenter.Grains.Hosting;

namespace ContactCenter.Gateway.Hosting;

/// <summary>Section <c>ContactCenter</c>.</summary>
public sealed class ContactCenterOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "ContactCenter";

    /// <summary>Whether the silo lives in this process.</summary>
    public GatewayMode Mode { get; set; } = GatewayMode.Embedded;

    /// <summary>Who moves time; <see cref="ClockMode.Driven"/> in the Development environment and the embedded mode only.</summary>
    public ClockMode Clock { get; set; } = ClockMode.System;

    /// <summary>Where driven time begins, UTC; null: at the machine's time.</summary>
    public DateTimeOffset? ClockFrom { get; set; }

    /// <summary>Base of the URLs given to Vonage; required with an account. Null in local mode: the host of the request.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>Where the platform goes when we cannot be reached; default <c>{PublicUrl}/webhooks/fallback</c>.</summary>
    public string? FallbackUrl { get; set; }

    /// <summary>Embedded database; relative to the working directory.</summary>
    public string DataDirectory { get; set; } = "data";

    /// <summary>Key that client apps send to <c>/api/jwt</c>; null: made at first start.</summary>
    public string? MobileApiKey { get; set; }

    /// <summary><c>X-Api-Key</c> of machine clients; null: made at first start.</summary>
    public string? AdminApiKey { get; set; }

    /// <summary>JWT requests and failed keys a minute and address.</summary>
    public int SignInsPerMinute { get; set; } = 60;

    /// <summary>Stop when standard input ends, for a parent process that must not be outlived.</summary>
    public bool StopAtEndOfInput { get; set; }
}
