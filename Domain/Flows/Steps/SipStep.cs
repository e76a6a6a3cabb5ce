using System.Collections.Immutable;
using System.Text.Json;
using ContactCenter.Domain.Flows.Reading;
using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Flows.Steps;

/// <summary>Rings a SIP address, or a user on a SIP trunk.</summary>
public sealed record SipStep : DialStep
{
    internal const string Name = "sip";
    private readonly SipEndpoint? _endpoint;

    private SipStep(FieldReader fields)
        : base(Name, fields)
    {
        CallerIdNumber = fields.Phone("callerId");
        var uri = fields.String("uri");
        var user = fields.String("user");
        var domain = fields.String("domain");
        var userToUser = fields.String("userToUser");
        var headers = ReadHeaders(fields);
        if ((uri is null) == (user is null) || (user is null) != (domain is null))
        {
            fields.Refuse(NccoCodes.NotOne, "Give either uri, or user and domain.", "uri");
            return;
        }

        _endpoint = fields.Take(uri is not null
            ? SipEndpoint.Create(uri, headers, userToUser)
            : SipEndpoint.Create(user!, domain!, headers, userToUser));
    }

    /// <summary>What is rung.</summary>
    public SipEndpoint? Endpoint => _endpoint;

    /// <summary>What the callee sees, one of our numbers; null: the number of the call.</summary>
    public PhoneNumber? CallerIdNumber { get; }

    internal static SipStep? Read(FieldReader fields)
    {
        var step = new SipStep(fields);
        return fields.Ok ? step : null;
    }

    private protected override void WriteEndpoint(Utf8JsonWriter json)
    {
        json.Optional("uri", _endpoint?.Uri);
        json.Optional("user", _endpoint?.User);
        json.Optional("domain", _endpoint?.Domain);
        if (_endpoint?.Headers is { } headers)
        {
            json.Map("headers", headers.Values.ToImmutableSortedDictionary(StringComparer.Ordinal));
        }

        json.Optional("userToUser", _endpoint?.UserToUser);
        json.Optional("callerId", CallerIdNumber?.Digits);
    }

    private protected override Endpoint? EndpointOf(Walk walk, FlowPlace place) => _endpoint;

    private protected override PhoneNumber? CallerId(Walk walk) => CallerIdNumber ?? walk.Number;

    private static SipHeaders? ReadHeaders(FieldReader fields)
    {
        var headers = new List<KeyValuePair<string, string>>();
        foreach (var header in fields.Properties("headers"))
        {
            if (header.Value.ValueKind == JsonValueKind.String)
            {
                headers.Add(new(header.Name, header.Value.GetString()!));
            }
            else
            {
                fields.RefuseAt(NccoCodes.WrongType, "Must be a string.", JsonPath.Child(fields.PathOf("headers"), header.Name));
            }
        }

        return headers.Count == 0 ? null : fields.Take(SipHeaders.Create(headers.OrderBy(header => header.Key, StringComparer.Ordinal)), "headers");
    }
}
