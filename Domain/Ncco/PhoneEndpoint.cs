using System.Text.Json;

namespace ContactCenter.Domain.Ncco;

/// <summary>A phone (facts §1.5).</summary>
public sealed record PhoneEndpoint : Endpoint
{
    private PhoneEndpoint(PhoneNumber number, string? dtmfAnswer, OnAnswer? onAnswer, string? shaken) =>
        (Number, DtmfAnswer, OnAnswer, Shaken) = (number, dtmfAnswer, onAnswer, shaken);

    /// <inheritdoc/>
    public override string Kind => "phone";

    /// <summary>The number that is dialled.</summary>
    public PhoneNumber Number { get; }

    /// <summary>Keys sent once answered: digits, <c>*</c>, <c>#</c>, and <c>p</c> for half a second of pause.</summary>
    public string? DtmfAnswer { get; }

    /// <summary>What the callee hears before being joined.</summary>
    public OnAnswer? OnAnswer { get; }

    /// <summary>A caller-id attestation, for accounts that sign their own calls.</summary>
    public string? Shaken { get; }

    /// <summary>Makes the endpoint.</summary>
    /// <returns>The endpoint, or refusals with paths <c>number</c>, <c>dtmfAnswer</c>, <c>shaken</c>.</returns>
    public static Result<PhoneEndpoint> Create(PhoneNumber number, string? dtmfAnswer = null, OnAnswer? onAnswer = null, string? shaken = null)
    {
        var check = new Check();
        check.Number(number, "number");
        if (dtmfAnswer is not null && !IsKeys(dtmfAnswer))
        {
            check.Add(NccoCodes.BadText, "Must be keys: digits, *, # and p for a pause.", "dtmfAnswer");
        }

        check.Text(shaken, 4096, "shaken");
        return check.Failed ? check.No<PhoneEndpoint>() : new PhoneEndpoint(number, dtmfAnswer, onAnswer, shaken);
    }

    internal override void WriteFields(Utf8JsonWriter writer)
    {
        writer.WriteString("number"u8, Number.Digits);
        writer.Text("dtmfAnswer"u8, DtmfAnswer);
        if (OnAnswer is not null)
        {
            writer.WriteStartObject("onAnswer"u8);
            writer.WriteString("url"u8, OnAnswer.Url.Value);
            writer.Text("ringbackTone"u8, OnAnswer.RingbackTone?.Value);
            writer.WriteEndObject();
        }

        writer.Text("shaken"u8, Shaken);
    }

    private static bool IsKeys(string keys)
    {
        foreach (var c in keys)
        {
            if (!char.IsAsciiDigit(c) && c is not ('*' or '#' or 'p'))
            {
                return false;
            }
        }

        return keys.Length > 0;
    }
}
