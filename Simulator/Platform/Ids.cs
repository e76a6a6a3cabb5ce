using System.Security.Cryptography;
using System.Text;

namespace ContactCenter.Simulator.Platform;

/// <summary>Makes the ids of a run: the same seed, the same ids (facts §0).</summary>
internal sealed class Ids(int seed)
{
    private long _next;

    /// <summary>32 hex characters, as inbound phone and SIP legs have.</summary>
    public string Bare()
    {
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes($"{seed}/{_next++}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, 16));
    }

    /// <summary>A UUID with dashes.</summary>
    public string Dashed()
    {
        var hex = Bare();
        return $"{hex[..8]}-{hex[8..12]}-4{hex[13..16]}-a{hex[17..20]}-{hex[20..]}";
    }

    /// <summary><c>CON-…</c>.</summary>
    public string Conversation() => "CON-" + Dashed();
}
