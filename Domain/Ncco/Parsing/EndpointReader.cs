namespace ContactCenter.Domain.Ncco.Parsing;

/// <summary>Reads the endpoint of a <c>connect</c>.</summary>
internal static class EndpointReader
{
    private const string Known = "app, phone, sip, vbc, websocket";

    private static readonly WebUrl AnyUrl = WebUrl.Create("https://example.com").Require();
    private static readonly SocketUrl AnySocket = SocketUrl.Create("wss://example.com").Require();
    private static readonly PhoneNumber AnyNumber = PhoneNumber.TryParse("14155550100", out var number) ? number : default;

    /// <summary>The only endpoint of an action; null when it is missing or refused.</summary>
    public static Endpoint? Read(Fields action)
    {
        if (action.Items("endpoint") is not { } items)
        {
            return null;
        }

        if (items.Count != 1)
        {
            action.Refuse(NccoCodes.NotOne, "Must hold exactly one endpoint; to try another, add a second connect.", "endpoint");
        }

        IReadOnlyList<Endpoint?> endpoints = [.. items.Select(fields => fields is null ? null : ReadOne(fields))];
        return endpoints.Count > 0 ? endpoints[0] : null;
    }

    private static Endpoint? ReadOne(Fields fields)
    {
        if (!fields.Require("type") || fields.Text("type", TextKind.Fixed) is not { } kind)
        {
            return null;
        }

        Func<Fields, Endpoint?>? read = kind switch
        {
            "phone" => Phone,
            "app" => App,
            "sip" => Sip,
            "websocket" => WebSocket,
            "vbc" => Vbc,
            _ => null,
        };
        if (read is null)
        {
            fields.Refuse(NccoCodes.UnknownEndpoint, $"There is no endpoint type '{JsonPaths.Shown(kind)}'; known are {Known}.", "type");
            return null;
        }

        var endpoint = read(fields);
        fields.Done();
        return endpoint;
    }

    private static PhoneEndpoint? Phone(Fields fields)
    {
        fields.Require("number");
        return fields.Keep(PhoneEndpoint.Create(fields.Phone("number") ?? AnyNumber, fields.Text("dtmfAnswer"), OnAnswer(fields), fields.Text("shaken")));
    }

    private static OnAnswer? OnAnswer(Fields endpoint)
    {
        if (endpoint.Object("onAnswer") is not { } fields)
        {
            return null;
        }

        fields.Require("url");
        fields.Alias("ringbackTone", "ringback");
        var onAnswer = new OnAnswer(fields.Url("url") ?? AnyUrl, fields.Url("ringbackTone"));
        fields.Done();
        return onAnswer;
    }

    private static AppEndpoint? App(Fields fields)
    {
        fields.Require("user");
        return fields.Keep(AppEndpoint.Create(fields.Text("user") ?? "-"));
    }

    private static SipEndpoint? Sip(Fields fields)
    {
        fields.Alias("standardHeaders", "standard_headers");
        var headers = fields.Object("headers") is { } given ? given.Keep(SipHeaders.Create(given.Pairs())) : null;
        var userToUser = UserToUser(fields);
        if (!fields.Has("user") && !fields.Has("domain"))
        {
            fields.Require("uri");
            return fields.Keep(SipEndpoint.Create(fields.Text("uri", TextKind.Sip) ?? "sip:-", headers, userToUser));
        }

        if (fields.Has("uri"))
        {
            fields.Refuse(NccoCodes.Conflict, "uri excludes user and domain; keep one of the two.", "uri");
        }

        fields.Require("user");
        fields.Require("domain");
        return fields.Keep(SipEndpoint.Create(fields.Text("user", TextKind.Sip) ?? "-", fields.Text("domain") ?? "-", headers, userToUser));
    }

    private static string? UserToUser(Fields endpoint)
    {
        if (endpoint.Object("standardHeaders") is not { } fields)
        {
            return null;
        }

        fields.Require("User-to-User");
        var value = fields.Text("User-to-User");
        fields.Done();
        return value;
    }

    private static WebSocketEndpoint? WebSocket(Fields fields)
    {
        fields.Require("uri");
        fields.Require("content-type");
        var audio = fields.Choice(
            "content-type",
            ("audio/l16;rate=8000", SocketAudio.Rate8000),
            ("audio/l16;rate=16000", SocketAudio.Rate16000),
            ("audio/l16;rate=24000", SocketAudio.Rate24000));
        return fields.Keep(WebSocketEndpoint.Create(
            fields.Text("uri", TextKind.Url, SocketUrl.Create) ?? AnySocket, audio ?? SocketAudio.Rate16000, fields.Json("headers"), Authorization(fields)));
    }

    private static SocketAuthorization? Authorization(Fields endpoint)
    {
        if (endpoint.Object("authorization") is not { } fields)
        {
            return null;
        }

        fields.Require("type");
        var isCustom = fields.Choice("type", ("vonage", false), ("custom", true)) ?? fields.Has("value");
        if (isCustom)
        {
            fields.Require("value");
        }

        // With the type vonage the platform ignores a value.
        var value = fields.Text("value");
        var authorization = isCustom ? fields.Keep(SocketAuthorization.Custom(value ?? "-")) : SocketAuthorization.Vonage;
        fields.Done();
        return authorization;
    }

    private static VbcEndpoint? Vbc(Fields fields)
    {
        fields.Require("extension");
        return fields.Keep(VbcEndpoint.Create(fields.Digits("extension") ?? "0"));
    }
}
