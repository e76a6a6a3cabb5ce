namespace ContactCenter.VonageApi.Options;

/// <summary>How webhooks are received; section <c>Vonage:Webhooks</c>.</summary>
public sealed class VonageWebhookOptions
{
    /// <summary>Accept webhooks without a signature; null for the default of the environment.</summary>
    public bool? AllowUnsigned { get; set; }

    /// <summary>What counts: the setting, else true in Development only.</summary>
    public bool AllowsUnsigned(bool isDevelopment) => AllowUnsigned ?? isDevelopment;
}
