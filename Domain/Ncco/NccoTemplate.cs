using System.Text.Json;
using ContactCenter.Domain.Ncco.Parsing;

namespace ContactCenter.Domain.Ncco;

/// <summary>
/// A user's own NCCO with placeholders inside its string values (<see cref="NccoPlaceholders"/>). They are replaced in the values once these have been
/// read, never in JSON text, so nothing that a caller dials can add an action, a property, a tag of SSML or a parameter of a URL.
/// </summary>
public sealed class NccoTemplate
{
    private static readonly NccoPlaceholders Sample = new("14155550100", "14155550199", WebUrl.Create("https://example.com/webhooks/dtmf").Require());

    private readonly JsonElement _root;
    private readonly NccoDocument? _constant;

    private NccoTemplate(JsonElement root, NccoDocument? constant) => (_root, _constant) = (root, constant);

    /// <summary>True when what it says differs from call to call.</summary>
    public bool HasPlaceholders => _constant is null;

    /// <summary>Reads a template and tries it with sample values.</summary>
    /// <param name="utf8">JSON in UTF-8.</param>
    /// <returns>The template, or everything that is wrong with it, as <see cref="NccoParser.Parse"/> tells it.</returns>
    public static Result<NccoTemplate> Create(ReadOnlySpan<byte> utf8) =>
        JsonReading.Read(utf8).Then<NccoTemplate>(root =>
        {
            var reading = new Reading(new Filling(Sample));
            var trial = reading.Document(root);
            return trial.IsOk ? new NccoTemplate(root, reading.HasFilled ? null : trial.Value) : Result<NccoTemplate>.No(trial.Refusals);
        });

    /// <summary>The document for one call.</summary>
    /// <param name="values">The values of this call.</param>
    /// <returns>The document, or what is wrong with it for these values: <c>placeholder-without-value</c>, <c>bad-number</c> for what is not a number and so on, with JSON paths.</returns>
    public Result<NccoDocument> Fill(NccoPlaceholders values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return _constant is not null ? _constant : new Reading(new Filling(values)).Document(_root);
    }
}
