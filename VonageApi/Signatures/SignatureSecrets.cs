using System.Collections.Frozen;
using System.Text;
using ContactCenter.VonageApi.Options;

namespace ContactCenter.VonageApi.Signatures;

/// <summary>The secrets that may sign webhooks: one for any account, and others by API key (facts §2.6).</summary>
public sealed class SignatureSecrets
{
    private readonly byte[]? _standard;
    private readonly FrozenDictionary<string, byte[]> _byApiKey;

    /// <summary>Takes the secrets; blank ones count as missing.</summary>
    /// <param name="standard">For API keys that have none of their own, and for webhooks without an API key.</param>
    /// <param name="byApiKey">By API key.</param>
    public SignatureSecrets(string? standard, IEnumerable<KeyValuePair<string, string>>? byApiKey = null)
    {
        _standard = string.IsNullOrWhiteSpace(standard) ? null : Encoding.UTF8.GetBytes(standard);
        _byApiKey = (byApiKey ?? [])
            .Where(p => !string.IsNullOrWhiteSpace(p.Value))
            .ToFrozenDictionary(p => p.Key, p => Encoding.UTF8.GetBytes(p.Value), StringComparer.Ordinal);
    }

    /// <summary>The configured secrets.</summary>
    public SignatureSecrets(VonageOptions options)
        : this(options?.SignatureSecret, options?.SignatureSecrets)
    {
    }

    /// <summary>True when there is nothing to check with.</summary>
    public bool IsEmpty => _standard is null && _byApiKey.Count == 0;

    internal byte[]? For(string? apiKey) =>
        apiKey is not null && _byApiKey.TryGetValue(apiKey, out var secret) ? secret : _standard;
}
