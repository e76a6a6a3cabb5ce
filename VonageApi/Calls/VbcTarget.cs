using System.Text.Json;

namespace ContactCenter.VonageApi.Calls;

/// <summary>An extension of Vonage Business Communications.</summary>
/// <param name="Extension">The extension.</param>
public sealed record VbcTarget(string Extension) : CallTarget
{
    /// <inheritdoc/>
    public override string Type => "vbc";

    /// <inheritdoc/>
    public override string Address => Extension;

    private protected override void WriteFields(Utf8JsonWriter json) => json.WriteString("extension", Extension);
}
