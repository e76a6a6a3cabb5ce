using ContactCenter.Domain.Ncco;
using CsCheck;
using static ContactCenter.Domain.Tests.Ncco.Given;

namespace ContactCenter.Domain.Tests.Ncco;

public sealed class TemplateTests
{
    private const string Outbound = """
        [{"action":"talk","text":"Please wait while we connect you."},
         {"action":"connect","timeout":20,"from":"YOUR_NEXMO_NUMBER","endpoint":[{"type":"phone","number":"PARAMS_TO"}]}]
        """;

    private const string Everywhere = """
        [{"action":"talk","text":"Calling PARAMS_TO, PARAMS_TO"},
         {"action":"talk","text":"<speak>Calling <say-as interpret-as='digits'>PARAMS_TO</say-as></speak>"},
         {"action":"notify","payload":{"to":"PARAMS_TO","deep":[{"x":"a PARAMS_TO b"}],"PARAMS_TO":1},"eventUrl":["https://a.b/e?to=PARAMS_TO&x=1"]},
         {"action":"conversation","name":"room PARAMS_TO"},
         {"action":"connect","endpoint":[{"type":"app","user":"PARAMS_TO"}]},
         {"action":"connect","endpoint":[{"type":"sip","uri":"sip:PARAMS_TO@example.com","headers":{"to":"PARAMS_TO"}}]},
         {"action":"input","type":["dtmf"],"eventUrl":["DTMF_URL"]}]
        """;

    private static readonly NccoPlaceholders Values = new("14155550123", "14155550199", Url("https://cc.example.com/webhooks/dtmf?a=b&c"));

    [Fact]
    public void Outbound_demo_is_filled() => Assert.Equal(
        """[{"action":"talk","text":"Please wait while we connect you."},{"action":"connect","endpoint":[{"type":"phone","number":"14155550123"}],"from":"14155550199","timeout":20}]""",
        Json(Template(Outbound).Require().Fill(Values).Require()));

    [Fact]
    public void Ivr_demo_is_filled() => Assert.Equal(
        """[{"action":"talk","text":"Press 1."},{"action":"input","type":["dtmf"],"eventUrl":["https://cc.example.com/webhooks/dtmf?a=b&c"]}]""",
        Json(Template("""[{"action":"talk","text":"Press 1."},{"action":"input","eventUrl":["DTMF_URL"]}]""").Require().Fill(Values).Require()));

    [Fact]
    public void Without_placeholders_the_same_document_serves_all_calls()
    {
        var template = Template("""[{"action":"talk","text":"Hello"}]""").Require();
        Assert.Same(template.Fill(Values).Value, template.Fill(Values with { To = null, Number = null }).Value);
    }

    [Theory]
    [InlineData("PARAMS_TO: YOUR_NEXMO_NUMBER", "YOUR_NEXMO_NUMBER", "DTMF_URL", "YOUR_NEXMO_NUMBER: DTMF_URL")]
    [InlineData("PARAMS_TOPARAMS_TO", "1", "2", "11")]
    [InlineData("PARAMS_T PARAMS_TO_", "1", "2", "PARAMS_T 1_")]
    [InlineData("params_to", "1", "2", "params_to")]
    public void Values_are_not_filled_again(string text, string to, string number, string expected)
    {
        var filled = Template($$"""[{"action":"talk","text":"{{text}}"}]""").Require().Fill(new(to, number, Here)).Require();
        Assert.Equal(expected, Assert.IsType<TalkAction>(Assert.Single(filled.Actions)).Text.Value);
    }

    [Theory]
    [InlineData("\"},{\"action\":\"talk")]
    [InlineData("\"}],\"x\":[{\"y\":\"")]
    [InlineData("\\")]
    [InlineData("\\\"},{\\\"action\\\":\\\"hangup")]
    [InlineData("</say-as></speak>")]
    [InlineData("<speak><break time='9s'/></speak>")]
    [InlineData("<!-- &amp; &lt; ]]>")]
    [InlineData("a@evil.example;transport=tcp?x=y")]
    [InlineData("&admin=1#top")]
    [InlineData("Zoë 😀 日本 ‮ \u2028")]
    [InlineData("PARAMS_TO")]
    [InlineData("*#06#")]
    public void Nothing_that_is_dialled_changes_the_structure(string to) => AssertStructureKept(to);

    [Fact]
    public void No_string_at_all_changes_the_structure() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["<>&'\"\\{}[],:;@?#%/ -!PARMS_TOspeak\n\0\ud83d\ude00"], 0, 40]).Sample(AssertStructureKept, iter: 2000);

    [Theory]
    [InlineData("nobody", "bad-number at $[1].endpoint[0].number")]
    [InlineData("\"},{\"action\":\"talk", "bad-number at $[1].endpoint[0].number")]
    [InlineData("anonymous", "bad-number at $[1].endpoint[0].number")]
    [InlineData("", "placeholder-without-value at $[1].endpoint[0].number, bad-number at $[1].endpoint[0].number")]
    [InlineData(null, "placeholder-without-value at $[1].endpoint[0].number, bad-number at $[1].endpoint[0].number")]
    public void What_cannot_be_dialled_is_refused_with_its_place(string? to, string faults) =>
        Assert.Equal(faults, string.Join(", ", Faults(Template(Outbound).Require().Fill(Values with { To = to }))));

    [Theory]
    [InlineData("""[{"action":"PARAMS_TO"}]""", "unknown-action at $[0].action")]
    [InlineData("""[{"action":"connect","endpoint":[{"type":"PARAMS_TO"}]}]""", "unknown-endpoint at $[0].endpoint[0].type")]
    [InlineData("""[{"action":"wait","timeout":"PARAMS_TO"}]""", "wrong-type at $[0].timeout")]
    [InlineData("""[{"action":"talk","text":"a","premium":"PARAMS_TO"}]""", "wrong-type at $[0].premium")]
    [InlineData("""[{"action":"input","type":["PARAMS_TO"]}]""", "unknown-value at $[0].type[0]")]
    [InlineData("""[{"action":"input","eventMethod":"PARAMS_TO"}]""", "unknown-value at $[0].eventMethod")]
    [InlineData("""[{"action":"talk","text":"a","bargeIn":true}]""", "barge-in-without-input at $[0].bargeIn")]
    [InlineData("""[{"action":"talk"]""", "not-json at $")]
    public void Structure_cannot_be_left_open(string json, string fault) => Assert.Equal([fault], Faults(Template(json)));

    [Fact]
    public void Urls_take_values_as_parts_only()
    {
        var template = Template("""[{"action":"notify","payload":{},"eventUrl":["https://a.b/e?to=PARAMS_TO&back=DTMF_URL"]},{"action":"input","eventUrl":["DTMF_URL&more=PARAMS_TO"]}]""");
        Assert.Equal(
            """[{"action":"notify","payload":{},"eventUrl":["https://a.b/e?to=%26%23%20x&back=https%3A%2F%2Fcc.example.com%2Fwebhooks%2Fdtmf%3Fa%3Db%26c"]},{"action":"input","type":["dtmf"],"eventUrl":["https://cc.example.com/webhooks/dtmf?a=b&c&more=%26%23%20x"]}]""",
            Json(template.Require().Fill(Values with { To = "&# x" }).Require()));
    }

    private static void AssertStructureKept(string to)
    {
        var template = Template(Everywhere).Require();
        var expected = template.Fill(Values).Require();
        var result = template.Fill(Values with { To = to });
        if (!result.IsOk)
        {
            Assert.All(result.Refusals, refusal => Assert.Contains(
                refusal.Code, (string[])[NccoCodes.BadText, NccoCodes.BadUrl, NccoCodes.BadSsml, NccoCodes.OutOfRange, NccoCodes.PlaceholderWithoutValue]));
            return;
        }

        var filled = NccoParser.Parse(result.Value.ToUtf8()).Require();
        Assert.Equal(result.Value, filled);
        Assert.Equal(expected.Actions.Select(a => a.Kind), filled.Actions.Select(a => a.Kind));

        var ssml = ((TalkAction)filled.Actions[1]).Text.Value;
        var spoken = System.Xml.Linq.XElement.Parse(ssml, System.Xml.Linq.LoadOptions.PreserveWhitespace);
        Assert.Equal(["speak", "say-as"], spoken.DescendantsAndSelf().Select(e => e.Name.LocalName));
        Assert.DoesNotContain('<', ((TalkAction)filled.Actions[0]).Text.Value);

        var notify = (NotifyAction)filled.Actions[2];
        var payload = System.Text.Json.Nodes.JsonNode.Parse(notify.Payload.Utf8)!.AsObject();
        Assert.Equal(["to", "deep", "PARAMS_TO"], payload.Select(p => p.Key));
        Assert.Equal(to, (string?)payload["to"]);
        Assert.Equal($"a {to} b", (string?)payload["deep"]![0]!["x"]);
        Assert.Equal($"?to={Uri.EscapeDataString(to)}&x=1", notify.EventUrl.Value["https://a.b/e".Length..]);

        Assert.Equal("room " + to, ((ConversationAction)filled.Actions[3]).Name.Value);
        Assert.Equal(to, ((AppEndpoint)((ConnectAction)filled.Actions[4]).Endpoint).User);
        var sip = (SipEndpoint)((ConnectAction)filled.Actions[5]).Endpoint;
        Assert.Equal("sip:" + Uri.EscapeDataString(to).Replace("%2B", "+", StringComparison.Ordinal) + "@example.com", sip.Uri);
        Assert.Equal(to, sip.Headers!.Values[0].Value);
    }
}
