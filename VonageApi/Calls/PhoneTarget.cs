using System.Text.Json;
using ContactCenter.VonageApi.Http;

namespace ContactCenter.VonageApi.Calls;

/// <summary>A telephone.</summary>
/// <param name="Number">E.164 digits, 7 to 15, no <c>+</c>.</param>
/// <param name="DtmfAnswer">Keys sent when it is answered: digits, <c>*</c>, <c>#</c>, <c>p</c> for half a second; null for none.</param>
public sealed record PhoneTarget(string Number, string? DtmfAnswer = null) : CallTarget
{
    /// <inheritdoc/>
    public override string Type => "phone";

    /// <inheritdoc/>
    public override string Address => Number;

    private protected override void WriteFields(Utf8JsonWriter json)
    {
        json.WriteString("number", Number);
        json.Optional("dtmfAnswer", DtmfAnswer);
    }
}
