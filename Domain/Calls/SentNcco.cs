using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Serialization;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Calls;

/// <summary>
/// The NCCO that a decision sent, without the tail that follows wherever the platform is to come back to us (<see cref="Tail"/>). What belongs to one call alone (its id, the
/// numbers) is left open, so that calls at the same step of a flow share one text: it costs a live call a reference. Immutable.
/// </summary>
[JsonConverter(typeof(SentNccoJson))]
public sealed record SentNcco
{
    // No JSON that we write has characters of Unicode's private use: a text that has them is kept as it is.
    private const char OfCall = '\uE001';
    private const char OfFrom = '\uE002';
    private const char OfTo = '\uE003';

    // Short numbers could be anything in a text.
    private const int ShortestNumber = 6;
    private const int MostShared = 4_096;
    private static readonly ConcurrentDictionary<string, SentNcco> Shared = new(StringComparer.Ordinal);

    private SentNcco(string text, bool isFilled) => (Text, IsFilled) = (text, isFilled);

    /// <summary>JSON; with gaps, unless <see cref="IsFilled"/>.</summary>
    public string Text { get; }

    /// <summary>True when <see cref="Text"/> is what was sent.</summary>
    public bool IsFilled { get; }

    /// <summary>What is kept of an NCCO.</summary>
    /// <param name="ncco">As it was sent.</param>
    /// <param name="call">Call id.</param>
    /// <param name="party">The caller, as the call knows it.</param>
    public static SentNcco Of(NccoDocument ncco, string call, CallParty? party)
    {
        ArgumentNullException.ThrowIfNull(ncco);
        var head = Tail.Before(ncco.Actions);
        return Of(Encoding.UTF8.GetString((head.Length == ncco.Actions.Length ? ncco : NccoDocument.Create(head).Value ?? ncco).ToUtf8()), call, party);
    }

    /// <summary>What is kept of an NCCO that exists as JSON.</summary>
    /// <inheritdoc cref="Of(NccoDocument, string, CallParty?)"/>
    public static SentNcco Of(string ncco, string call, CallParty? party)
    {
        ArgumentNullException.ThrowIfNull(ncco);
        ArgumentNullException.ThrowIfNull(call);
        if (ncco.AsSpan().IndexOfAnyInRange('\uE000', '\uF8FF') >= 0)
        {
            return new(ncco, isFilled: true);
        }

        var text = ncco.Replace(call, OfCall.ToString(), StringComparison.Ordinal);
        text = Open(text, party?.From, OfFrom);
        return Kept(Open(text, party?.To, OfTo));
    }

    /// <summary>What was kept before.</summary>
    internal static SentNcco Kept(string text) =>
        Shared.TryGetValue(text, out var known) ? known
        : Shared.Count < MostShared ? Shared.GetOrAdd(text, new SentNcco(text, isFilled: false))
        : new(text, isFilled: false);

    /// <summary>An NCCO that is shown.</summary>
    internal static SentNcco Shown(string json) => new(json, isFilled: true);

    /// <summary>As it was sent.</summary>
    /// <param name="call">Call id.</param>
    /// <param name="party">The caller, as the call knows it.</param>
    public SentNcco Filled(string call, CallParty? party) => IsFilled ? this : new(
        Text.Replace(OfCall.ToString(), call, StringComparison.Ordinal)
            .Replace(OfFrom.ToString(), party?.From, StringComparison.Ordinal)
            .Replace(OfTo.ToString(), party?.To, StringComparison.Ordinal),
        isFilled: true);

    private static string Open(string text, string? value, char gap) =>
        value is { Length: >= ShortestNumber } ? text.Replace(value, gap.ToString(), StringComparison.Ordinal) : text;
}
