using ContactCenter.Simulator.Legs;

namespace ContactCenter.Simulator.Ncco.Reading;

/// <summary>Reads an endpoint of <c>connect</c> or of the <c>to</c> of REST (facts §1.5).</summary>
internal static class EndpointReader
{
    public static Endpoint? Read(Fields fields)
    {
        var type = fields.Required("type");
        switch (type)
        {
            case "phone":
                var onAnswer = fields.Object("onAnswer");
                return new Endpoint(
                    LegChannel.Phone, Digits(fields), onAnswer?.Required("url"), onAnswer?.Text("ringbackTone") ?? onAnswer?.Text("ringback"), None);
            case "app":
                return new Endpoint(LegChannel.App, fields.Required("user"), null, null, None);
            case "sip":
                return new Endpoint(LegChannel.Sip, SipAddress(fields), null, null, fields.Pairs("headers"));
            case "websocket":
                fields.Required("content-type");
                return new Endpoint(LegChannel.Websocket, fields.Required("uri"), null, null, fields.Pairs("headers"));
            case "vbc":
                return new Endpoint(LegChannel.Vbc, fields.Required("extension"), null, null, None);
            default:
                fields.Fault("type", $"'{type}' is no endpoint type");
                return null;
        }
    }

    private static Dictionary<string, string> None => [];

    private static string Digits(Fields fields)
    {
        var number = fields.Required("number");
        if (number.Length is < 7 or > 15 || !number.All(char.IsAsciiDigit))
        {
            fields.Fault("number", "can contain up to 15 digits prefixed with +");
        }

        return number;
    }

    private static string SipAddress(Fields fields)
    {
        if (fields.Has("uri"))
        {
            return fields.Required("uri");
        }

        return $"sip:{fields.Required("user")}@{fields.Required("domain")}";
    }
}
