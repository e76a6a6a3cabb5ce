using ContactCenter.Domain.Ncco;
using static ContactCenter.Domain.Tests.Ncco.Given;

namespace ContactCenter.Domain.Tests.Ncco;

/// <summary>What is accepted beyond the form that we write ourselves.</summary>
public sealed class ParserTests
{
    [Theory]
    [InlineData("""[{"action":"talk","text":"a","loop":"2","level":"-0.5","style":"1","premium":"true","bargeIn":"False","language":null}]""", """[{"action":"talk","text":"a","loop":2,"level":-0.5,"style":1,"premium":true}]""")]
    [InlineData("""[{"action":"talk","text":"a","loop":1e1,"level":0.50}]""", """[{"action":"talk","text":"a","loop":10,"level":0.5}]""")]
    [InlineData("""[{"action":"conversation","name":"r","musicOnHoldUrl":"https://a.b/m.mp3"}]""", """[{"action":"conversation","name":"r","musicOnHoldUrl":["https://a.b/m.mp3"]}]""")]
    [InlineData("""[{"action":"conversation","name":"r","musicOnHoldUrl":["https://a.b/m.mp3"]}]""", """[{"action":"conversation","name":"r","musicOnHoldUrl":["https://a.b/m.mp3"]}]""")]
    [InlineData("""[{"action":"transfer","conversation_id":"CON-1"}]""", """[{"action":"transfer","conversationId":"CON-1"}]""")]
    [InlineData("""[{"action":"connect","endpoint":[{"type":"phone","number":14155550100}],"from":"+1 (415) 555-0199","timeout":"45"}]""", """[{"action":"connect","endpoint":[{"type":"phone","number":"14155550100"}],"from":"14155550199","timeout":45}]""")]
    [InlineData("""[{"action":"connect","endpoint":[{"type":"app","user":"J"}],"advanced_machine_detection":{"mode":"default","beepTimeout":"45"}}]""", """[{"action":"connect","endpoint":[{"type":"app","user":"J"}],"advancedMachineDetection":{"mode":"default","beep_timeout":45}}]""")]
    [InlineData("""[{"action":"connect","endpoint":[{"type":"phone","number":"14155550100","onAnswer":{"url":"https://a.b","ringback":"https://a.c"}}]}]""", """[{"action":"connect","endpoint":[{"type":"phone","number":"14155550100","onAnswer":{"url":"https://a.b","ringbackTone":"https://a.c"}}]}]""")]
    [InlineData("""[{"action":"connect","endpoint":[{"type":"sip","uri":"sip:a@b","headers":{"n":40,"t":true},"standard_headers":{"User-to-User":"x"}}]}]""", """[{"action":"connect","endpoint":[{"type":"sip","uri":"sip:a@b","headers":{"n":"40","t":"true"},"standardHeaders":{"User-to-User":"x"}}]}]""")]
    [InlineData("""[{"action":"connect","endpoint":[{"type":"websocket","uri":"ws://a.b","content-type":"audio/l16;rate=24000","authorization":{"type":"vonage","value":"ignored"}}]}]""", """[{"action":"connect","endpoint":[{"type":"websocket","uri":"ws://a.b","content-type":"audio/l16;rate=24000","authorization":{"type":"vonage"}}]}]""")]
    [InlineData("""[{"action":"record","endOnKey":5,"split":"conversation","format":"MP3"}]""", """[{"action":"record","format":"mp3","split":"conversation","endOnKey":"5"}]""")]
    [InlineData("""[{"action":"notify","payload":{ "a" : "\u0062" },"eventUrl":["https://a.b"],"eventMethod":"post"}]""", """[{"action":"notify","payload":{"a":"b"},"eventUrl":["https://a.b"],"eventMethod":"POST"}]""")]
    [InlineData("\uFEFF[]", "[]")]
    public void Platform_spellings_are_taken(string json, string written) => Assert.Equal(written, Json(Parse(json).Require()));

    [Theory]
    [InlineData("""{"action":"input"}""", """{"action":"input","type":["dtmf"]}""")]
    [InlineData("""{"action":"input","maxDigits":"1","timeOut":5,"submitOnHash":"true"}""", """{"action":"input","type":["dtmf"],"dtmf":{"timeOut":5,"maxDigits":1,"submitOnHash":true}}""")]
    [InlineData("""{"action":"input","dtmf":{"maxDigits":1}}""", """{"action":"input","type":["dtmf"],"dtmf":{"maxDigits":1}}""")]
    [InlineData("""{"action":"input","speech":{}}""", """{"action":"input","type":["speech"]}""")]
    [InlineData("""{"action":"input","dtmf":{},"speech":{"context":["a"]}}""", """{"action":"input","type":["dtmf","speech"],"speech":{"context":["a"]}}""")]
    [InlineData("""{"action":"input","type":["speech","dtmf"]}""", """{"action":"input","type":["dtmf","speech"]}""")]
    [InlineData("""{"action":"input","type":["dtmf"],"mode":"synchronous"}""", """{"action":"input","type":["dtmf"]}""")]
    [InlineData("""{"action":"input","type":["dtmf"],"dtmf":{},"mode":"asynchronous"}""", """{"action":"input","type":["dtmf"],"mode":"asynchronous"}""")]
    [InlineData("""{"action":"input","mode":"asynchronous"}""", """{"action":"input","type":["dtmf"],"mode":"asynchronous"}""")]
    public void Input_of_any_age_becomes_todays(string input, string written) => Assert.Equal($"[{written}]", Json(Parse($"[{input}]").Require()));

    /// <summary>The shapes of the public reference's examples, one by one.</summary>
    [Theory]
    [InlineData("""[{"action":"talk","text":"One moment"},{"action":"connect","eventUrl":["https://a.b/e"],"from":"447700900000","endpoint":[{"type":"app","user":"jamie"}]}]""")]
    [InlineData("""[{"action":"connect","from":"447700900000","timeout":5,"eventType":"synchronous","eventUrl":["https://a.b/f"],"endpoint":[{"type":"phone","number":"447700900001"}]}]""")]
    [InlineData("""[{"action":"connect","eventUrl":["https://a.b/e"],"timeout":"45","from":"447700900000","endpoint":[{"type":"phone","number":"447700900001","dtmfAnswer":"2p02p"}]}]""")]
    [InlineData("""[{"action":"record","eventUrl":["https://a.b/r"],"split":"conversation","channels":3},{"action":"connect","from":"447700900000","endpoint":[{"type":"phone","number":"447700900001"}]},{"action":"connect","from":"447700900000","endpoint":[{"type":"phone","number":"447700900002"}]}]""")]
    [InlineData("""[{"action":"connect","from":"447700900000","endpoint":[{"type":"sip","uri":"sip:r@sip.example.com","headers":{"location":"Bern","occupation":"baker"}}]}]""")]
    [InlineData("""[{"action":"talk","voiceName":"Russell","text":"Your extension"},{"action":"connect","endpoint":[{"type":"vbc","extension":"111"}]}]""")]
    [InlineData("""[{"action":"connect","eventType":"synchronous","endpoint":[{"type":"websocket","uri":"ws://a.b/s","content-type":"audio/l16;rate=16000","headers":{"name":"J","age":40,"address":{"line_1":"14"},"roles":[183493,22],"audit":false}}]}]""")]
    [InlineData("""[{"action":"conversation","name":"moderated","startOnEnter":false,"musicOnHoldUrl":["https://a.b/m.mp3"]}]""")]
    [InlineData("""[{"action":"conversation","name":"moderated","startOnEnter":true,"record":true,"canHear":["6a4d6af0-55a6"],"canSpeak":["6a4d6af0-55a6"]}]""")]
    [InlineData("""[{"action":"talk","text":"Press or speak","bargeIn":true},{"action":"input","eventUrl":["https://a.b/i"],"type":["dtmf","speech"],"dtmf":{"maxDigits":1},"speech":{"context":["sales","support"]}}]""")]
    [InlineData("""[{"action":"notify","payload":{"foo":"bar"},"eventUrl":["https://a.b/e"],"eventMethod":"POST"}]""")]
    [InlineData("""[{"action":"stream","streamUrl":["https://a.b/m.mp3"],"bargeIn":"true"},{"action":"input","submitOnHash":"true","eventUrl":["https://a.b/i"]}]""")]
    [InlineData("""[{"action":"talk","text":"Hi","language":"en-GB","bargeIn":false},{"action":"talk","text":"Press 1","bargeIn":true},{"action":"input","submitOnHash":true}]""")]
    [InlineData("""[{"eventUrl":["https://a.b/e"],"action":"input","type":["dtmf"],"dtmf":{"maxDigits":1,"submitOnHash":true,"timeOut":5}}]""")]
    [InlineData("""[{"action":"talk","text":"<speak><prosody rate='fast'>Quick.</prosody></speak>"}]""")]
    public void Documented_shapes_are_taken_and_come_back(string json)
    {
        var document = Parse(json).Require();
        Assert.Equal(document, NccoParser.Parse(document.ToUtf8()).Require());
    }

    [Fact]
    public void Gone_and_unknown_actions_are_refused_by_name()
    {
        var gone = Assert.Single(Parse("""[{"action":"talk","text":"a"},{"action":"pay","currency":"eur","amount":9.99}]""").Refusals);
        Assert.Equal(("action-gone", "$[1].action"), (gone.Code, gone.Path));
        Assert.Contains("pay", gone.Message, StringComparison.Ordinal);

        var unknown = Assert.Single(Parse("""[{"action":"tlak","text":"a"}]""").Refusals);
        Assert.Equal(("unknown-action", "$[0].action"), (unknown.Code, unknown.Path));
        Assert.EndsWith("'tlak'; known are connect, conversation, input, notify, record, stream, talk, transfer, wait.", unknown.Message, StringComparison.Ordinal);

        Assert.Contains("ends when its actions do", Assert.Single(Parse("""[{"action":"hangup"}]""").Refusals).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_properties_are_refused_with_the_known_ones()
    {
        var refusal = Assert.Single(Parse("""[{"action":"wait","timeOut":3}]""").Refusals);
        Assert.Equal(("unknown-property", "$[0].timeOut"), (refusal.Code, refusal.Path));
        Assert.EndsWith("known here: action, timeout.", refusal.Message, StringComparison.Ordinal);
    }
}
