using System.Collections.Immutable;
using System.Text;
using ContactCenter.Domain.Operations;

namespace ContactCenter.Domain.Flows.Publishing;

/// <summary>Publishing and rolling back: of two at once one wins.</summary>
public static class FlowPublishing
{
    /// <summary>Versions kept; running calls of older ones restart at the flow's entry.</summary>
    public const int KeptVersions = 30;

    /// <summary>Largest document in bytes.</summary>
    public const int MaxDocument = 128 * 1024;

    /// <summary>Code: another version is in force than the author started from.</summary>
    public const string Changed = "flow-changed";

    private const int MaxNote = 200;

    /// <summary>Validates a document and puts it in force.</summary>
    /// <param name="state">State now.</param>
    /// <param name="operation">Idempotency key.</param>
    /// <param name="document">The document as UTF-8 JSON.</param>
    /// <param name="basedOn">Version that the author started from.</param>
    /// <param name="note">Why, or null.</param>
    /// <param name="now">Now.</param>
    /// <param name="unknown">Refusals of what the document names and does not exist; default: none.</param>
    public static Outcome<FlowState> Publish(
        FlowState state, string operation, ReadOnlySpan<byte> document, int basedOn, string? note, DateTimeOffset now, ImmutableArray<Refusal> unknown = default)
    {
        ArgumentNullException.ThrowIfNull(state);
        var text = Encoding.UTF8.GetString(document);
        var fingerprint = $"publish {basedOn}|{note}|{text}";
        if (Recall(state, operation, fingerprint) is { } seen)
        {
            return seen;
        }

        return Conclude(state, operation, fingerprint, Check(state, document, basedOn, note, unknown), text, note, now);
    }

    /// <summary>Puts an earlier document in force again.</summary>
    public static Outcome<FlowState> RollBack(FlowState state, string operation, int to, int basedOn, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        var fingerprint = $"roll-back {to}|{basedOn}";
        if (Recall(state, operation, fingerprint) is { } seen)
        {
            return seen;
        }

        var wanted = state.Versions.FirstOrDefault(v => v.Version == to);
        ImmutableArray<Refusal> refusals = wanted is null
            ? [new Refusal("unknown-version", $"Version {to} is not kept; choose one of {string.Join(", ", state.Versions.Select(v => v.Version))}.", "$.to")]
            : Stale(state, basedOn) is { } stale ? [stale] : [];
        return Conclude(state, operation, fingerprint, refusals, wanted?.Document ?? "", $"roll back to {to}", now);
    }

    private static Outcome<FlowState>? Recall(FlowState state, string operation, string fingerprint) =>
        state.Operations.Recall(operation, Fingerprint(fingerprint)) is { } seen ? new(state, seen.Version, seen.Refusals) : null;

    private static ImmutableArray<Refusal> Check(FlowState state, ReadOnlySpan<byte> document, int basedOn, string? note, ImmutableArray<Refusal> unknown)
    {
        if (document.Length > MaxDocument)
        {
            return [new Refusal("document-too-large", $"A flow has at most {MaxDocument} bytes; this one has {document.Length}.", "$.document")];
        }

        if (note?.Length > MaxNote)
        {
            return [new Refusal("invalid-note", $"A note has at most {MaxNote} characters.", "$.note")];
        }

        if (Stale(state, basedOn) is { } stale)
        {
            return [stale];
        }

        var refusals = FlowParser.Parse(document).Refusals;
        return refusals.IsEmpty && !unknown.IsDefault ? unknown : refusals;
    }

    private static Refusal? Stale(FlowState state, int basedOn) =>
        (state.InForce()?.Version ?? 0) is var current && current != basedOn
            ? new Refusal(Changed, $"Version {current} is in force, not {basedOn}; look at it and repeat the change.", "$.basedOn")
            : null;

    private static Outcome<FlowState> Conclude(FlowState state, string operation, string fingerprint, ImmutableArray<Refusal> refusals, string document, string? note, DateTimeOffset now)
    {
        var version = state.InForce()?.Version ?? 0;
        if (!refusals.IsEmpty)
        {
            return Outcome<FlowState>.Refused(state, version, refusals);
        }

        version++;
        var versions = state.Versions.Length < KeptVersions ? state.Versions : state.Versions.RemoveAt(0);
        var next = state with
        {
            Versions = versions.Add(new FlowVersion(version, document, now, note)),
            Operations = state.Operations.Remember(new(operation, Fingerprint(fingerprint), version, [])),
        };
        return new(next, version, []);
    }

    private static string Fingerprint(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
