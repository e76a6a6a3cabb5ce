using ContactCenter.Domain.Ncco;
using static ContactCenter.Domain.Tests.Ncco.Given;

namespace ContactCenter.Domain.Tests.Ncco;

/// <summary>The exact bytes that the platform reads, for each action and endpoint.</summary>
public sealed class GoldenTests
{
    [Fact]
    public void Says_a_text()
    {
        Assert.Equal("""[{"action":"talk","text":"Hello"}]""", Json(Talk("Hello")));
        Assert.Equal(
            """[{"action":"talk","text":"<speak>\"é\" \\ \uD83D\uDE00</speak>","bargeIn":true,"loop":0,"level":-0.5,"language":"en-GB","style":2,"premium":true,"voiceName":"Amy"},{"action":"input","type":["dtmf"]}]""",
            Json(TalkAction.Create(Text("<speak>\"é\" \\ 😀</speak>"), true, 0, -0.50m, "en-GB", 2, true, "Amy").Require(), Input()));
    }

    [Fact]
    public void Stream()
    {
        Assert.Equal("""[{"action":"stream","streamUrl":["https://example.com/here"]}]""", Json(StreamAction.Create(Here).Require()));
        Assert.Equal(
            """[{"action":"stream","streamUrl":["https://example.com/here"],"bargeIn":true,"loop":2,"level":1},{"action":"input","type":["dtmf"]}]""",
            Json(StreamAction.Create(Here, true, 2, 1.0m).Require(), Input()));
    }

    [Fact]
    public void Input_always_has_its_type()
    {
        Assert.Equal(
            """[{"action":"input","type":["dtmf"],"dtmf":{"timeOut":5,"maxDigits":1,"submitOnHash":true},"eventUrl":["https://example.com/here?call=1"],"eventMethod":"POST"}]""",
            Json(InputAction.Create(DtmfSettings.Create(5, 1, true).Require(), null, Here.WithQuery("call", "1"), HttpVerb.Post).Require()));
        Assert.Equal(
            """[{"action":"input","type":["dtmf","speech"],"speech":{"uuid":["aaa-1"],"endOnSilence":0.4,"language":"fr-FR","context":["oui","non"],"startTimeout":5,"maxDuration":30,"saveAudio":true,"sensitivity":50}}]""",
            Json(InputAction.Create(DtmfSettings.Default, SpeechSettings.Create("aaa-1", 0.4m, "fr-FR", ["oui", "non"], 5, 30, true, 50).Require()).Require()));
        Assert.Equal("""[{"action":"input","type":["speech"]}]""", Json(InputAction.Create(null, SpeechSettings.Default).Require()));
        Assert.Equal(
            """[{"action":"input","type":["dtmf"],"mode":"asynchronous","eventMethod":"GET"}]""",
            Json(InputAction.Create(null, null, eventMethod: HttpVerb.Get, asynchronous: true).Require()));
    }

    [Fact]
    public void Connect_to_a_phone() => Assert.Equal(
        """[{"action":"connect","endpoint":[{"type":"phone","number":"14155550100","dtmfAnswer":"1p2","onAnswer":{"url":"https://example.com/here","ringbackTone":"https://example.com/here"},"shaken":"abc"}],"from":"14155550199","eventType":"synchronous","timeout":20,"limit":3600,"machineDetection":"hangup","advancedMachineDetection":{"behavior":"continue","mode":"detect_beep","beep_timeout":45},"eventUrl":["https://example.com/here"],"eventMethod":"POST"}]""",
        Json(ConnectAction.Create(
            PhoneEndpoint.Create(Number("+1 415 555 0100"), "1p2", new OnAnswer(Here, Here), "abc").Require(),
            Number("14155550199"),
            20,
            3600,
            true,
            Here,
            HttpVerb.Post,
            machineDetection: MachineDetection.Hangup,
            advancedMachineDetection: AdvancedMachineDetection.Create(MachineDetection.Continue, MachineDetectionMode.DetectBeep, 45).Require()).Require()));

    [Fact]
    public void Connect_to_anything_else()
    {
        Assert.Equal(
            """[{"action":"connect","endpoint":[{"type":"app","user":"Jane"}],"randomFromNumber":true,"ringbackTone":"https://example.com/here"}]""",
            Json(ConnectAction.Create(AppEndpoint.Create("Jane").Require(), ringbackTone: Here, randomFromNumber: true).Require()));
        Assert.Equal("""[{"action":"connect","endpoint":[{"type":"vbc","extension":"111"}]}]""", Connect(VbcEndpoint.Create("111")));
        Assert.Equal(
            """[{"action":"connect","endpoint":[{"type":"sip","uri":"sip:jane@example.com;transport=tls","headers":{"city":"Bern"},"standardHeaders":{"User-to-User":"0a;encoding=hex"}}]}]""",
            Connect(SipEndpoint.Create("sip:jane@example.com;transport=tls", SipHeaders.Create([new("city", "Bern")]).Require(), "0a;encoding=hex")));
        Assert.Equal("""[{"action":"connect","endpoint":[{"type":"sip","user":"jane","domain":"trunk-1"}]}]""", Connect(SipEndpoint.Create("jane", "trunk-1")));

        var socket = SocketUrl.Create("wss://example.com/socket").Require();
        Assert.Equal(
            """[{"action":"connect","endpoint":[{"type":"websocket","uri":"wss://example.com/socket","content-type":"audio/l16;rate=8000","headers":{"a":{"b":[1,null]}},"authorization":{"type":"custom","value":"Bearer x"}}]}]""",
            Connect(WebSocketEndpoint.Create(socket, SocketAudio.Rate8000, JsonObjectText.Create("{ \"a\": {\"b\": [1, null]} }"u8).Require(), SocketAuthorization.Custom("Bearer x").Require())));
        Assert.Equal(
            """[{"action":"connect","endpoint":[{"type":"websocket","uri":"wss://example.com/socket","content-type":"audio/l16;rate=16000","authorization":{"type":"vonage"}}]}]""",
            Connect(WebSocketEndpoint.Create(socket, authorization: SocketAuthorization.Vonage)));

        static string Connect<T>(Result<T> endpoint)
            where T : Endpoint => Json(ConnectAction.Create(endpoint.Require()).Require());
    }

    [Fact]
    public void Conversation()
    {
        Assert.Equal("""[{"action":"conversation","name":"room-1"}]""", Json(ConversationAction.Create(Room("room-1")).Require()));
        Assert.Equal(
            """[{"action":"conversation","name":"room-1","musicOnHoldUrl":["https://example.com/here"],"startOnEnter":false,"endOnExit":true,"record":true,"canSpeak":[],"canHear":["aaa-1","bbb-2"],"transcription":{},"eventUrl":["https://example.com/here"],"eventMethod":"GET"}]""",
            Json(ConversationAction.Create(
                Room("room-1"), Here, false, true, true, LegIds.None, LegIds.Create(["aaa-1", "bbb-2"]).Require(), false, Transcription.Default, Here, HttpVerb.Get).Require()));
        Assert.Equal("""[{"action":"conversation","name":"room-1","mute":true}]""", Json(ConversationAction.Create(Room("room-1"), mute: true).Require()));
    }

    [Fact]
    public void Record()
    {
        Assert.Equal("""[{"action":"record"}]""", Json(RecordAction.Create().Require()));
        Assert.Equal(
            """[{"action":"record","format":"wav","split":"conversation","channels":3,"endOnSilence":3,"endOnKey":"#","timeOut":60,"beepStart":true,"eventUrl":["https://example.com/here"],"eventMethod":"POST","transcription":{"language":"en-US","eventUrl":["https://example.com/here"],"eventMethod":"GET","sentimentAnalysis":true}}]""",
            Json(RecordAction.Create(RecordingFormat.Wav, true, 3, 3, '#', 60, true, Here, HttpVerb.Post, Transcription.Create("en-US", Here, HttpVerb.Get, true).Require()).Require()));
    }

    [Fact]
    public void Notify() => Assert.Equal(
        """[{"action":"notify","payload":{"leg":"aaa-1","to":"\"},{"},"eventUrl":["https://example.com/here"],"eventMethod":"POST"}]""",
        Json(NotifyAction.Create(JsonObjectText.Of(("leg", "aaa-1"), ("to", "\"},{")).Require(), Here, HttpVerb.Post).Require()));

    [Fact]
    public void Wait()
    {
        Assert.Equal("""[{"action":"wait"}]""", Json(WaitAction.Create().Require()));
        Assert.Equal("""[{"action":"wait","timeout":0.1}]""", Json(WaitAction.Create(0.10m).Require()));
    }

    [Fact]
    public void Transfer()
    {
        Assert.Equal("""[{"action":"transfer","conversationId":"CON-1"}]""", Json(TransferAction.Create("CON-1").Require()));
        Assert.Equal(
            """[{"action":"transfer","conversationId":"CON-1","canHear":["aaa-1"],"mute":true}]""",
            Json(TransferAction.Create("CON-1", LegIds.Create(["aaa-1"]).Require(), mute: true).Require()));
        Assert.Equal(
            """[{"action":"transfer","conversationId":"CON-1","canSpeak":[]}]""", Json(TransferAction.Create("CON-1", canSpeak: LegIds.None).Require()));
    }
}
