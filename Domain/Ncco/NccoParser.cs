using ContactCenter.Domain.Ncco.Parsing;

namespace ContactCenter.Domain.Ncco;

/// <summary>
/// Reads NCCOs that people and other programs have written. As lenient as the platform (numbers and booleans in quotes, old spellings, <c>input</c>
/// without <c>type</c>), and stricter where the platform would stumble in the middle of a call.
/// </summary>
public static class NccoParser
{
    /// <summary>Reads an NCCO.</summary>
    /// <param name="utf8">JSON in UTF-8.</param>
    /// <returns>The document, or everything that is wrong with it, each with its JSON path (<c>$[2].endpoint[0].number</c>); at most 100 refusals.</returns>
    public static Result<NccoDocument> Parse(ReadOnlySpan<byte> utf8) =>
        JsonReading.Read(utf8).Then(root => new Reading(null).Document(root));
}
