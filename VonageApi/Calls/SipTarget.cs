using System.Text.Json;

namespace ContactCenter.VonageApi.Calls;

/// <summary>A SIP endpoint.</summary>
/// <param name="Uri"><c>sip:user@host;transport=tls</c>, up to 50 characters.</param>
/// <param name="Headers">Sent as <c>X-…</c>; null for none.</param>
/// <param name="UserToUser">Header <c>User-to-User</c>, up to 256 characters; null for none.</param>
public sealed record SipTarget(string Uri, IReadOnlyDictionary<string, string>? Headers = null, string? UserToUser = null) : CallTarget
{
    /// <inheritdoc/>
    public override string Type => "sip";

    /// <inheritdoc/>
    public override string Address => Uri;

    private protected override void WriteFields(Utf8JsonWriter json)
    {
        json.WriteString("uri", Uri);
        WriteMap(json, "headers", Headers);
        if (UserToUser is not null)
        {
            WriteMap(json, "standard_headers", new Dictionary<string, string> { ["User-to-User"] = UserToUser });
        }
    }
}
