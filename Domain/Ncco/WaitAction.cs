using System.Text.Json;

namespace ContactCenter.Domain.Ncco;

/// <summary>Waits in silence; no webhook tells its end (facts §1.9).</summary>
public sealed record WaitAction : NccoAction
{
    private WaitAction(decimal seconds) => Seconds = seconds;

    /// <inheritdoc/>
    public override string Kind => "wait";

    /// <summary>How long, 0.1 to 7200 s.</summary>
    public decimal Seconds { get; }

    /// <summary>Makes the action.</summary>
    /// <returns>The action, or a refusal with path <c>timeout</c>: the platform would clamp the value in silence.</returns>
    public static Result<WaitAction> Create(decimal seconds = 10)
    {
        var check = new Check();
        check.Range(seconds, 0.1m, 7200, "timeout");
        return check.Failed ? check.No<WaitAction>() : new WaitAction(TextRules.Trim(seconds));
    }

    internal override void WriteFields(Utf8JsonWriter writer) => writer.Number("timeout"u8, Seconds, 10m);
}
