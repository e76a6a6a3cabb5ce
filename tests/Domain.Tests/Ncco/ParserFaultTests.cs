using static ContactCenter.Domain.Tests.Ncco.Given;

namespace ContactCenter.Domain.Tests.Ncco;

/// <summary>Every refusal that the parser makes, with its path.</summary>
public sealed class ParserFaultTests
{
    [Theory]
    [InlineData("", "not-json at $")]
    [InlineData("[", "not-json at $")]
    [InlineData("[] []", "not-json at $")]
    [InlineData("[,]", "not-json at $")]
    [InlineData("{}", "not-an-array at $")]
    [InlineData("null", "not-an-array at $")]
    [InlineData("\"[]\"", "not-an-array at $")]
    [InlineData("""{"action":"talk","text":"a"}""", "not-an-array at $")]
    [InlineData("[1,null,[]]", "wrong-type at $[0]", "wrong-type at $[1]", "wrong-type at $[2]")]
    [InlineData("""[{},{"action":null},{"action":7}]""", "required at $[0].action", "required at $[1].action", "wrong-type at $[2].action")]
    [InlineData("""["\ud800",{"\udc00":1},{"a":{"b c":["\ud800"]}}]""", "bad-text at $[0]", "bad-text at $[1]", "bad-text at $[2].a['b c'][0]")]
    public void Of_the_whole(string json, params string[] faults) => Assert.Equal(faults, Faults(Parse(json)));

    [Theory]
    [InlineData("""{"action":"talk"}""", "required at $[0].text")]
    [InlineData("""{"action":"talk","text":5,"bargeIn":1,"loop":"x","level":true,"style":1.5}""", "wrong-type at $[0].text", "wrong-type at $[0].bargeIn", "wrong-type at $[0].loop", "wrong-type at $[0].level", "wrong-type at $[0].style")]
    [InlineData("""{"action":"talk","text":"","level":2,"loop":-1,"language":"?","voiceName":" "}""", "bad-text at $[0].text", "out-of-range at $[0].loop", "out-of-range at $[0].level", "unknown-value at $[0].language", "bad-text at $[0].voiceName")]
    [InlineData("""{"action":"talk","text":"<speak>a"}""", "bad-ssml at $[0].text")]
    [InlineData("""{"action":"talk","text":"a","loop":3000000000,"style":1e400}""", "out-of-range at $[0].loop", "wrong-type at $[0].style")]
    [InlineData("""{"action":"talk","text":"a","text":"b"}""", "duplicate-property at $[0].text")]
    [InlineData("""{"action":"talk","text":"a","Text":"b","x y":1,"a'b":2}""", "unknown-property at $[0].Text", "unknown-property at $[0]['x y']", "unknown-property at $[0]['a\\'b']")]
    [InlineData("""{"action":"stream"}""", "required at $[0].streamUrl")]
    [InlineData("""{"action":"stream","streamUrl":"https://a.b"}""", "wrong-type at $[0].streamUrl")]
    [InlineData("""{"action":"stream","streamUrl":[]}""", "not-one at $[0].streamUrl")]
    [InlineData("""{"action":"stream","streamUrl":["https://a.b","https://a.c"]}""", "not-one at $[0].streamUrl")]
    [InlineData("""{"action":"stream","streamUrl":["a"]}""", "bad-url at $[0].streamUrl[0]")]
    [InlineData("""{"action":"stream","streamUrl":[1],"loop":-1}""", "wrong-type at $[0].streamUrl[0]", "out-of-range at $[0].loop")]
    [InlineData("""{"action":"notify"}""", "required at $[0].payload", "required at $[0].eventUrl")]
    [InlineData("""{"action":"notify","payload":[],"eventUrl":["x"],"eventMethod":"PUT"}""", "wrong-type at $[0].payload", "bad-url at $[0].eventUrl[0]", "unknown-value at $[0].eventMethod")]
    [InlineData("""{"action":"wait","timeout":0}""", "out-of-range at $[0].timeout")]
    [InlineData("""{"action":"transfer"}""", "required at $[0].conversationId")]
    [InlineData("""{"action":"transfer","conversation_id":"a b"}""", "bad-text at $[0].conversation_id")]
    [InlineData("""{"action":"transfer","conversationId":"a","conversation_id":"b","canHear":"x","canSpeak":["y z"],"mute":true}""", "duplicate-property at $[0].conversation_id", "wrong-type at $[0].canHear", "bad-text at $[0].canSpeak[0]")]
    [InlineData("""{"action":"transfer","conversationId":"a","canSpeak":[],"mute":true}""", "conflict at $[0].mute")]
    public void Of_an_action(string action, params string[] faults) => Assert.Equal(faults, Faults(Parse($"[{action}]")));

    [Theory]
    [InlineData("""{"action":"input","type":[]}""", "required at $[0].type")]
    [InlineData("""{"action":"input","type":"dtmf"}""", "wrong-type at $[0].type")]
    [InlineData("""{"action":"input","type":["dtmf","tone"]}""", "unknown-value at $[0].type[1]")]
    [InlineData("""{"action":"input","type":["dtmf"],"speech":{}}""", "conflict at $[0].speech")]
    [InlineData("""{"action":"input","type":["dtmf"],"maxDigits":1}""", "unknown-property at $[0].maxDigits")]
    [InlineData("""{"action":"input","type":["dtmf"],"dtmf":{"timeOut":11,"maxDigits":21,"x":1}}""", "out-of-range at $[0].dtmf.timeOut", "out-of-range at $[0].dtmf.maxDigits", "unknown-property at $[0].dtmf.x")]
    [InlineData("""{"action":"input","maxDigits":21}""", "out-of-range at $[0].maxDigits")]
    [InlineData("""{"action":"input","type":["dtmf"],"dtmf":7}""", "wrong-type at $[0].dtmf")]
    [InlineData("""{"action":"input","type":["speech"],"speech":[]}""", "wrong-type at $[0].speech")]
    [InlineData("""{"action":"input","type":["speech"],"speech":{"uuid":["a","b"],"context":["a",""],"sensitivity":9}}""", "not-one at $[0].speech.uuid", "bad-text at $[0].speech.context[1]", "out-of-range at $[0].speech.sensitivity")]
    [InlineData("""{"action":"input","type":["speech"],"speech":{"uuid":["a b"],"context":[1]}}""", "wrong-type at $[0].speech.context[0]", "bad-text at $[0].speech.uuid[0]")]
    [InlineData("""{"action":"input","type":["dtmf"],"dtmf":{"maxDigits":1},"mode":"asynchronous"}""", "conflict at $[0].dtmf")]
    [InlineData("""{"action":"input","type":["speech"],"mode":"asynchronous"}""", "conflict at $[0].mode")]
    [InlineData("""{"action":"input","mode":"sometimes"}""", "unknown-value at $[0].mode")]
    public void Of_an_input(string action, params string[] faults) => Assert.Equal(faults, Faults(Parse($"[{action}]")));

    [Theory]
    [InlineData("""{"action":"connect","timeout":121}""", "required at $[0].endpoint", "out-of-range at $[0].timeout")]
    [InlineData("""{"action":"connect","endpoint":{"type":"app","user":"J"}}""", "wrong-type at $[0].endpoint")]
    [InlineData("""{"action":"connect","endpoint":[]}""", "not-one at $[0].endpoint")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"app","user":"J"},{"type":"app"}]}""", "not-one at $[0].endpoint", "required at $[0].endpoint[1].user")]
    [InlineData("""{"action":"connect","endpoint":[7]}""", "wrong-type at $[0].endpoint[0]")]
    [InlineData("""{"action":"connect","endpoint":[{"user":"J"}]}""", "required at $[0].endpoint[0].type")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"fax"}]}""", "unknown-endpoint at $[0].endpoint[0].type")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"phone"}]}""", "required at $[0].endpoint[0].number")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"phone","number":"nobody","dtmfAnswer":"x","onAnswer":{"ringbackTone":"y"},"shaken":""}]}""", "bad-number at $[0].endpoint[0].number", "required at $[0].endpoint[0].onAnswer.url", "bad-url at $[0].endpoint[0].onAnswer.ringbackTone", "bad-text at $[0].endpoint[0].dtmfAnswer", "bad-text at $[0].endpoint[0].shaken")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"phone","number":"14155550100"}],"ringbackTone":"https://a.b"}""", "conflict at $[0].ringbackTone")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"app","user":""}],"from":"Jane","limit":7201,"eventType":"asynchronous"}""", "bad-text at $[0].endpoint[0].user", "bad-number at $[0].from", "unknown-value at $[0].eventType", "out-of-range at $[0].limit")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"app","user":"J"}],"machineDetection":"stop","advanced_machine_detection":{"beepTimeout":29,"mode":"x"}}""", "unknown-value at $[0].machineDetection", "unknown-value at $[0].advanced_machine_detection.mode", "out-of-range at $[0].advanced_machine_detection.beepTimeout")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"app","user":"J"}],"from":"14155550100","randomFromNumber":true}""", "conflict at $[0].randomFromNumber")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"sip"}]}""", "required at $[0].endpoint[0].uri")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"sip","uri":"tel:1","headers":{"a b":"c","d":["e"]},"standard_headers":{"User-to-User":""}}]}""", "wrong-type at $[0].endpoint[0].headers.d", "bad-text at $[0].endpoint[0].headers['a b']", "bad-url at $[0].endpoint[0].uri", "bad-text at $[0].endpoint[0].standard_headers['User-to-User']")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"sip","uri":"sip:a@b","user":"c"}]}""", "conflict at $[0].endpoint[0].uri", "required at $[0].endpoint[0].domain")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"websocket"}]}""", "required at $[0].endpoint[0].uri", "required at $[0].endpoint[0]['content-type']")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"websocket","uri":"https://a.b","content-type":"audio/mp3","headers":"x","authorization":{"type":"custom"}}]}""", "unknown-value at $[0].endpoint[0]['content-type']", "bad-url at $[0].endpoint[0].uri", "wrong-type at $[0].endpoint[0].headers", "required at $[0].endpoint[0].authorization.value")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"websocket","uri":"ws://a.b","content-type":"audio/l16;rate=8000","authorization":{"type":"basic"}}]}""", "unknown-value at $[0].endpoint[0].authorization.type")]
    [InlineData("""{"action":"connect","endpoint":[{"type":"vbc","extension":"1a"}]}""", "bad-number at $[0].endpoint[0].extension")]
    public void Of_a_connect(string action, params string[] faults) => Assert.Equal(faults, Faults(Parse($"[{action}]")));

    [Theory]
    [InlineData("""{"action":"conversation"}""", "required at $[0].name")]
    [InlineData("""{"action":"conversation","name":"","musicOnHoldUrl":"x","startOnEnter":"maybe","transcription":{"language":"?"}}""", "bad-text at $[0].name", "bad-url at $[0].musicOnHoldUrl", "wrong-type at $[0].startOnEnter", "unknown-value at $[0].transcription.language")]
    [InlineData("""{"action":"conversation","name":"r","transcription":{}}""", "conflict at $[0].transcription")]
    [InlineData("""{"action":"conversation","name":"r","mute":true,"canSpeak":["a"]}""", "conflict at $[0].mute")]
    [InlineData("""{"action":"record","format":"flac","split":"x","channels":2,"endOnKey":"12","timeOut":2,"endOnSilence":11}""", "unknown-value at $[0].format", "unknown-value at $[0].split", "conflict at $[0].channels", "out-of-range at $[0].endOnSilence", "unknown-value at $[0].endOnKey", "out-of-range at $[0].timeOut")]
    [InlineData("""{"action":"record","transcription":{"eventUrl":"https://a.b","sentimentAnalysis":"x","y":1}}""", "wrong-type at $[0].transcription.eventUrl", "wrong-type at $[0].transcription.sentimentAnalysis", "unknown-property at $[0].transcription.y")]
    public void Of_rooms_and_recordings(string action, params string[] faults) => Assert.Equal(faults, Faults(Parse($"[{action}]")));

    [Fact]
    public void Everything_is_told_at_once() => Assert.Equal(
        ["bad-text at $[0].text", "bad-number at $[1].endpoint[0].number", "unknown-action at $[2].action", "after-transfer at $[4]"],
        Faults(Parse("""
            [{"action":"talk","text":" "},
             {"action":"connect","endpoint":[{"type":"phone","number":"12"}]},
             {"action":"dance"},
             {"action":"transfer","conversationId":"CON-1"},
             {"action":"talk","text":"never"}]
            """)));

    [Fact]
    public void Hostile_documents_get_a_short_answer()
    {
        Assert.Equal(100, Parse("[" + string.Join(",", Enumerable.Repeat("1", 5000)) + "]").Refusals.Length);
        Assert.Equal(100, Parse("[" + string.Join(",", Enumerable.Repeat("\"\\ud800\"", 5000)) + "]").Refusals.Length);
        Assert.Equal(["not-json at $"], Faults(Parse(new string('[', 100_000))));
        var shown = Assert.Single(Parse($$"""[{"action":"{{new string('x', 5000)}}"}]""").Refusals).Message;
        Assert.InRange(shown.Length, 1, 300);
    }

    [Fact]
    public void Numbers_are_never_repeated_in_refusals() => Assert.DoesNotContain(
        "00441415550100999", string.Concat(Parse("""[{"action":"connect","endpoint":[{"type":"phone","number":"00441415550100999"}],"from":"00441415550100999"}]""").Refusals), StringComparison.Ordinal);
}
