using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ContactCenter.Domain.CallLogs;

namespace ContactCenter.Domain.Audits;

/// <summary>A change that a person or machine client asked for over the API: who, what, on what, and what came of it. No secrets; numbers are hidden.</summary>
public sealed record AuditEntry : StoredRecord, ILogRow
{
    private const int Fixed = 150;

    /// <summary>The idempotency key, or one that was made; the same command sent again leaves one entry.</summary>
    public required string OperationId { get; init; }

    /// <summary>When it was done.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The operator, <c>account …</c>, <c>set-up key</c>, <c>admin key</c> or <c>client apps</c>.</summary>
    public required string Who { get; init; }

    /// <summary><c>admin</c>, <c>supervisor</c> or <c>client</c>.</summary>
    public required string Role { get; init; }

    /// <summary>What: method and address, that below <c>/api/v1</c> without it, such as <c>PUT /agents/{name}/presence</c>.</summary>
    public required string Action { get; init; }

    /// <summary>On what: the names in the braces of <see cref="Action"/> and what stood there.</summary>
    public ImmutableSortedDictionary<string, string> On { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What was asked for, as far as it is harmless: names of fields and their values.</summary>
    public ImmutableSortedDictionary<string, string> Asked { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary><c>done</c>, or the code of the refusal.</summary>
    public required string Result { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public string LogKey => $"{OperationId}/{Action}/{string.Join('/', On.Values)}/{Result}";

    /// <inheritdoc/>
    [JsonIgnore]
    public int LogVersion => 0;

    /// <inheritdoc/>
    [JsonIgnore]
    public int LogSize => Fixed + LogKey.Length + Who.Length + On.Concat(Asked).Sum(pair => pair.Key.Length + pair.Value.Length + 6);
}
