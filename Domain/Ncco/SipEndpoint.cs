using System.Text.Json;

namespace ContactCenter.Domain.Ncco;

/// <summary>A SIP address, or a user on a trunk (facts §1.5).</summary>
public sealed record SipEndpoint : Endpoint
{
    /// <summary>Our own bound: the NCCO reference has none (the REST description says 50, less than an address with transport and media parameters needs).</summary>
    public const int MaxUriLength = 255;

    /// <summary>The longest <c>User-to-User</c> header.</summary>
    public const int MaxUserToUserLength = 256;

    private SipEndpoint(string? uri, string? user, string? domain, SipHeaders? headers, string? userToUser) =>
        (Uri, User, Domain, Headers, UserToUser) = (uri, user, domain, headers, userToUser);

    /// <inheritdoc/>
    public override string Kind => "sip";

    /// <summary>The address, such as <c>sip:user@host;transport=tls</c>; null when a trunk is used.</summary>
    public string? Uri { get; }

    /// <summary>The user on the trunk; null when an address is used.</summary>
    public string? User { get; }

    /// <summary>The trunk's name; null when an address is used.</summary>
    public string? Domain { get; }

    /// <summary>Headers that go along.</summary>
    public SipHeaders? Headers { get; }

    /// <summary>The <c>User-to-User</c> header, at most 256 characters.</summary>
    public string? UserToUser { get; }

    /// <summary>Dials an address.</summary>
    /// <param name="uri"><c>sip:</c> or <c>sips:</c>, user or host following, at most 255 characters, no spaces.</param>
    /// <param name="headers">Headers that go along.</param>
    /// <param name="userToUser">The <c>User-to-User</c> header.</param>
    /// <returns>The endpoint, or refusals with paths <c>uri</c>, <c>standardHeaders['User-to-User']</c>.</returns>
    public static Result<SipEndpoint> Create(string uri, SipHeaders? headers = null, string? userToUser = null)
    {
        ArgumentNullException.ThrowIfNull(uri);
        var check = new Check();
        if (!IsSipUri(uri))
        {
            check.Add(NccoCodes.BadUrl, $"Must be a sip: or sips: address of at most {MaxUriLength} characters, without spaces.", "uri");
        }

        check.Text(userToUser, MaxUserToUserLength, "standardHeaders['User-to-User']");
        return check.Failed ? check.No<SipEndpoint>() : new SipEndpoint(uri, null, null, headers, userToUser);
    }

    /// <summary>Dials a user on a trunk.</summary>
    /// <param name="user">User or number on the trunk.</param>
    /// <param name="domain">Name of the trunk.</param>
    /// <param name="headers">Headers that go along.</param>
    /// <param name="userToUser">The <c>User-to-User</c> header.</param>
    /// <returns>The endpoint, or refusals with paths <c>user</c>, <c>domain</c>, <c>standardHeaders['User-to-User']</c>.</returns>
    public static Result<SipEndpoint> Create(string user, string domain, SipHeaders? headers = null, string? userToUser = null)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(domain);
        var check = new Check();
        check.Text(user, MaxUriLength, "user");
        check.Text(domain, MaxUriLength, "domain");
        check.Text(userToUser, MaxUserToUserLength, "standardHeaders['User-to-User']");
        return check.Failed ? check.No<SipEndpoint>() : new SipEndpoint(null, user, domain, headers, userToUser);
    }

    internal override void WriteFields(Utf8JsonWriter writer)
    {
        writer.Text("uri"u8, Uri);
        writer.Text("user"u8, User);
        writer.Text("domain"u8, Domain);
        if (Headers is not null)
        {
            writer.WriteStartObject("headers"u8);
            foreach (var (name, value) in Headers.Values)
            {
                writer.WriteString(name, value);
            }

            writer.WriteEndObject();
        }

        if (UserToUser is not null)
        {
            writer.WriteStartObject("standardHeaders"u8);
            writer.WriteString("User-to-User"u8, UserToUser);
            writer.WriteEndObject();
        }
    }

    private static bool IsSipUri(string uri)
    {
        var rest = uri.StartsWith("sip:", StringComparison.Ordinal) ? 4 : uri.StartsWith("sips:", StringComparison.Ordinal) ? 5 : uri.Length;
        return uri.Length > rest && !uri.AsSpan().ContainsAny(" \"<>") && TextRules.IsLine(uri, MaxUriLength);
    }
}
