namespace ContactCenter.Simulator.Face.View;

/// <summary>One attempt to deliver a webhook; without a status and fault it is under way.</summary>
internal sealed class WebhookAttemptView
{
    public required int Attempt { get; init; }

    public required string Method { get; init; }

    public required string Url { get; init; }

    public int? Status { get; set; }

    public string? Fault { get; set; }

    /// <summary>Milliseconds until the answer; null while it is under way.</summary>
    public double? Took { get; set; }

    public string? Reply { get; set; }

    public string? Nuisance { get; set; }
}
