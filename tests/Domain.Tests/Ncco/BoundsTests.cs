using ContactCenter.Domain.Ncco;
using static ContactCenter.Domain.Tests.Ncco.Given;

namespace ContactCenter.Domain.Tests.Ncco;

/// <summary>Every bound of the fact sheet, from both sides.</summary>
public sealed class BoundsTests
{
    private static readonly PhoneEndpoint Phone = PhoneEndpoint.Create(Number("14155550100")).Require();
    private static readonly AppEndpoint App = AppEndpoint.Create("jane").Require();
    private static readonly LegIds Leg = LegIds.Create(["aaa-1"]).Require();

    private static readonly Dictionary<string, (string Path, Func<decimal, string[]> Make)> Fields = new()
    {
        ["talk.loop"] = ("loop", v => Faults(TalkAction.Create(Text("a"), loop: (int)v))),
        ["talk.level"] = ("level", v => Faults(TalkAction.Create(Text("a"), level: v))),
        ["talk.style"] = ("style", v => Faults(TalkAction.Create(Text("a"), style: (int)v))),
        ["stream.loop"] = ("loop", v => Faults(StreamAction.Create(Here, loop: (int)v))),
        ["stream.level"] = ("level", v => Faults(StreamAction.Create(Here, level: v))),
        ["dtmf.timeOut"] = ("timeOut", v => Faults(DtmfSettings.Create(timeOut: (int)v))),
        ["dtmf.maxDigits"] = ("maxDigits", v => Faults(DtmfSettings.Create(maxDigits: (int)v))),
        ["speech.endOnSilence"] = ("endOnSilence", v => Faults(SpeechSettings.Create(endOnSilence: v))),
        ["speech.startTimeout"] = ("startTimeout", v => Faults(SpeechSettings.Create(startTimeout: (int)v))),
        ["speech.maxDuration"] = ("maxDuration", v => Faults(SpeechSettings.Create(maxDuration: (int)v))),
        ["speech.sensitivity"] = ("sensitivity", v => Faults(SpeechSettings.Create(sensitivity: (int)v))),
        ["connect.timeout"] = ("timeout", v => Faults(ConnectAction.Create(Phone, timeout: (int)v))),
        ["connect.limit"] = ("limit", v => Faults(ConnectAction.Create(Phone, limit: (int)v))),
        ["amd.beep_timeout"] = ("beep_timeout", v => Faults(AdvancedMachineDetection.Create(beepTimeout: (int)v))),
        ["record.channels"] = ("channels", v => Faults(RecordAction.Create(split: true, channels: (int)v))),
        ["record.endOnSilence"] = ("endOnSilence", v => Faults(RecordAction.Create(endOnSilence: (int)v))),
        ["record.timeOut"] = ("timeOut", v => Faults(RecordAction.Create(timeOut: (int)v))),
        ["wait.timeout"] = ("timeout", v => Faults(WaitAction.Create(v))),
    };

    [Theory]
    [InlineData("talk.loop", 0, 1000000, -1, -1)]
    [InlineData("talk.level", -1, 1, -1.1, 1.1)]
    [InlineData("talk.level", -0.9, 0.9, 0.05, 0.55)]
    [InlineData("talk.style", 0, 100, -1, -1)]
    [InlineData("stream.loop", 0, 1000000, -1, -1)]
    [InlineData("stream.level", -1, 1, -1.1, 1.1)]
    [InlineData("dtmf.timeOut", 0, 10, -1, 11)]
    [InlineData("dtmf.maxDigits", 1, 20, 0, 21)]
    [InlineData("speech.endOnSilence", 0.4, 10, 0.39, 10.1)]
    [InlineData("speech.startTimeout", 1, 60, 0, 61)]
    [InlineData("speech.maxDuration", 1, 60, 0, 61)]
    [InlineData("speech.sensitivity", 10, 100, 9, 101)]
    [InlineData("connect.timeout", 1, 120, 0, 121)]
    [InlineData("connect.limit", 1, 7200, 0, 7201)]
    [InlineData("amd.beep_timeout", 30, 120, 29, 121)]
    [InlineData("record.channels", 1, 32, 0, 33)]
    [InlineData("record.endOnSilence", 3, 10, 2, 11)]
    [InlineData("record.timeOut", 3, 7200, 2, 7201)]
    [InlineData("wait.timeout", 0.1, 7200, 0.09, 7200.1)]
    public void Numbers_keep_to_their_bounds(string field, double min, double max, double below, double above)
    {
        var (path, make) = Fields[field];
        Assert.Empty(make((decimal)min));
        Assert.Empty(make((decimal)max));
        Assert.Equal([$"out-of-range at {path}"], make((decimal)below));
        Assert.Equal([$"out-of-range at {path}"], make((decimal)above));
    }

    [Fact]
    public void Texts_keep_to_their_lengths()
    {
        Check(SpokenText.Create, 1500, "out-of-range at ");
        Check(ConversationName.Create, 255, "bad-text at ");
        Check(AppEndpoint.Create, 255, "bad-text at user");
        Check(s => SipEndpoint.Create("sip:" + s[..^4]), 255, "bad-url at uri");
        Check(s => SipEndpoint.Create("sip:a@b", userToUser: s), 256, "bad-text at standardHeaders['User-to-User']");
        Check(s => TalkAction.Create(Text("a"), voiceName: s), 64, "bad-text at voiceName");
        Check(s => LegIds.Create(["ok", s]), 64, "bad-text at [1]");
        Check(s => SpeechSettings.Create(legId: s), 64, "bad-text at uuid[0]");
        Check(s => SpeechSettings.Create(context: [s]), 1024, "bad-text at context[0]");
        Check(s => TransferAction.Create(s), 64, "bad-text at conversationId");
        Check(SocketAuthorization.Custom, 4096, "bad-text at value");
        Check(s => PhoneEndpoint.Create(Number("14155550100"), shaken: s), 4096, "bad-text at shaken");
        Check(s => SipHeaders.Create([new("k", s)]), 1024, "bad-text at k");
        Check(s => SipHeaders.Create([new(s, "v")]), 64, null);

        static void Check<T>(Func<string, Result<T>> make, int max, string? fault)
        {
            Assert.Empty(Faults(make(new string('a', max))));
            var faults = Faults(make(new string('a', max + 1)));
            Assert.Single(faults);
            Assert.True(fault is null || fault == faults[0], faults[0]);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\u0000b")]
    [InlineData("a\nb")]
    public void Names_are_visible_lines(string text)
    {
        Assert.Equal(["bad-text at "], Faults(ConversationName.Create(text)));
        Assert.Equal(["bad-text at user"], Faults(AppEndpoint.Create(text)));
        Assert.Equal(["bad-text at value"], Faults(SocketAuthorization.Custom(text)));
        Assert.Equal(["bad-text at domain"], Faults(SipEndpoint.Create("user", text)));
        Assert.Equal(["bad-text at User"], Faults(SipHeaders.Create([new("User", text)])));
    }

    [Theory]
    [InlineData("https://example.com", true)]
    [InlineData("http://127.0.0.1:8080/a?b=c#d", true)]
    [InlineData("ws://example.com", false)]
    [InlineData("ftp://example.com", false)]
    [InlineData("/relative", false)]
    [InlineData("example.com", false)]
    [InlineData("https://", false)]
    [InlineData("https://exa mple.com", false)]
    [InlineData(" https://example.com", false)]
    [InlineData("https://example.com/\n", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Web_urls_are_absolute(string? text, bool isOne) => Assert.Equal(isOne ? [] : ["bad-url at "], Faults(WebUrl.Create(text)));

    [Fact]
    public void Half_a_surrogate_pair_is_no_text()
    {
        foreach (var half in new[] { "a\ud800", "a\udc00b", "\ud800\ud800\udc00" })
        {
            Assert.Equal(["bad-text at "], Faults(SpokenText.Create(half)));
            Assert.Equal(["bad-text at "], Faults(ConversationName.Create(half)));
            Assert.Equal(["bad-text at user"], Faults(AppEndpoint.Create(half)));
            Assert.Equal(["bad-url at "], Faults(WebUrl.Create("https://example.com/" + half)));
        }

        Assert.True(ConversationName.Create("\ud83d\ude00").IsOk);
    }

    [Theory]
    [InlineData("ws://example.com", true)]
    [InlineData("wss://example.com/socket?a=1", true)]
    [InlineData("https://example.com", false)]
    [InlineData("", false)]
    public void Socket_urls_are_sockets(string text, bool isOne) => Assert.Equal(isOne ? [] : ["bad-url at "], Faults(SocketUrl.Create(text)));

    [Theory]
    [InlineData("https://example.com", "https://example.com?a%26=b%20%26c")]
    [InlineData("https://example.com/x?", "https://example.com/x?a%26=b%20%26c")]
    [InlineData("https://example.com/x?y=1", "https://example.com/x?y=1&a%26=b%20%26c")]
    [InlineData("https://example.com/x?y=1&", "https://example.com/x?y=1&a%26=b%20%26c")]
    [InlineData("https://example.com/x#top", "https://example.com/x?a%26=b%20%26c#top")]
    public void Query_parameters_are_added_escaped(string url, string expected)
    {
        var longer = Url(url).WithQuery("a&", "b &c");
        Assert.Equal(expected, longer.Value);
        Assert.Equal(WebUrl.Create(expected).Require(), longer);
    }

    [Theory]
    [InlineData("en", true)]
    [InlineData("en-GB-WLS", true)]
    [InlineData("cmn-CN", true)]
    [InlineData("es-419", true)]
    [InlineData("e", false)]
    [InlineData("en_GB", false)]
    [InlineData("en-", false)]
    [InlineData("-en", false)]
    [InlineData("english12-US", false)]
    [InlineData("", false)]
    public void Languages_look_like_tags(string tag, bool isOne)
    {
        string[] expected = isOne ? [] : ["unknown-value at language"];
        Assert.Equal(expected, Faults(TalkAction.Create(Text("a"), language: tag)));
        Assert.Equal(expected, Faults(SpeechSettings.Create(language: tag)));
        Assert.Equal(expected, Faults(Transcription.Create(language: tag)));
    }

    [Theory]
    [InlineData("2p02p", true)]
    [InlineData("*#0123456789p", true)]
    [InlineData("", false)]
    [InlineData("P", false)]
    [InlineData("12 3", false)]
    public void Dtmf_answers_are_keys(string keys, bool areKeys) =>
        Assert.Equal(areKeys ? [] : ["bad-text at dtmfAnswer"], Faults(PhoneEndpoint.Create(Number("14155550100"), keys)));

    [Theory]
    [InlineData("1", true)]
    [InlineData("123456789012345", true)]
    [InlineData("1234567890123456", false)]
    [InlineData("", false)]
    [InlineData("1a", false)]
    public void Extensions_are_digits(string extension, bool isOne) =>
        Assert.Equal(isOne ? [] : ["bad-number at extension"], Faults(VbcEndpoint.Create(extension)));

    [Theory]
    [InlineData("sip:jane@example.com", true)]
    [InlineData("sips:example.com;transport=tls;media=srtp", true)]
    [InlineData("sip:", false)]
    [InlineData("tel:14155550100", false)]
    [InlineData("sip:jane doe@example.com", false)]
    [InlineData("sip:<jane@example.com>", false)]
    public void Sip_addresses_have_their_scheme(string uri, bool isOne) => Assert.Equal(isOne ? [] : ["bad-url at uri"], Faults(SipEndpoint.Create(uri)));

    [Theory]
    [InlineData('0', true)]
    [InlineData('9', true)]
    [InlineData('*', true)]
    [InlineData('#', true)]
    [InlineData('a', false)]
    [InlineData('\0', false)]
    public void Recordings_end_on_keys(char key, bool isOne) => Assert.Equal(isOne ? [] : ["unknown-value at endOnKey"], Faults(RecordAction.Create(endOnKey: key)));

    [Fact]
    public void Settings_that_exclude_each_other_are_refused()
    {
        Assert.Equal(["required at type"], Faults(InputAction.Create(null, null)));
        Assert.Equal(["conflict at dtmf"], Faults(InputAction.Create(DtmfSettings.Default, null, asynchronous: true)));
        Assert.Empty(Faults(InputAction.Create(null, null, asynchronous: true)));
        Assert.Equal(["conflict at mute"], Faults(ConversationAction.Create(Room("a"), mute: true, canSpeak: Leg)));
        Assert.Empty(Faults(ConversationAction.Create(Room("a"), mute: true, canHear: Leg)));
        Assert.Equal(["conflict at mute"], Faults(TransferAction.Create("CON-1", mute: true, canSpeak: LegIds.None)));
        Assert.Equal(["conflict at transcription"], Faults(ConversationAction.Create(Room("a"), transcription: Transcription.Default)));
        Assert.Empty(Faults(ConversationAction.Create(Room("a"), record: true, transcription: Transcription.Default)));
        Assert.Equal(["conflict at channels"], Faults(RecordAction.Create(channels: 2)));
        Assert.Equal(["conflict at ringbackTone"], Faults(ConnectAction.Create(Phone, ringbackTone: Here)));
        Assert.Empty(Faults(ConnectAction.Create(App, ringbackTone: Here)));
        Assert.Equal(["conflict at randomFromNumber"], Faults(ConnectAction.Create(App, from: Number("14155550100"), randomFromNumber: true)));
        Assert.Equal(["duplicate-property at x"], Faults(SipHeaders.Create([new("X", "1"), new("x", "2")])));
    }

    [Fact]
    public void Values_that_no_enum_names_are_refused()
    {
        Assert.Equal(["unknown-value at eventMethod"], Faults(NotifyAction.Create(JsonObjectText.Empty, Here, (HttpVerb)7)));
        Assert.Equal(["unknown-value at machineDetection"], Faults(ConnectAction.Create(App, machineDetection: (MachineDetection)7)));
        Assert.Equal(["unknown-value at mode"], Faults(AdvancedMachineDetection.Create(mode: (MachineDetectionMode)7)));
        Assert.Equal(["unknown-value at format"], Faults(RecordAction.Create((RecordingFormat)7)));
        Assert.Equal(["unknown-value at ['content-type']"], Faults(WebSocketEndpoint.Create(SocketUrl.Create("wss://a.b").Require(), (SocketAudio)7)));
        Assert.Equal(["bad-number at number"], Faults(PhoneEndpoint.Create(default)));
        Assert.Equal(["bad-number at from"], Faults(ConnectAction.Create(App, from: default(PhoneNumber))));
    }

    [Fact]
    public void Socket_headers_take_512_bytes()
    {
        var socket = SocketUrl.Create("wss://a.b").Require();
        Assert.Empty(Faults(WebSocketEndpoint.Create(socket, headers: Of(512))));
        Assert.Equal(["out-of-range at headers"], Faults(WebSocketEndpoint.Create(socket, headers: Of(513))));

        static JsonObjectText Of(int bytes) => JsonObjectText.Of(("k", new string('v', bytes - "{\"k\":\"\"}".Length))).Require();
    }

    [Fact]
    public void Payloads_nest_32_deep()
    {
        Assert.Empty(Faults(JsonObjectText.Create(Nested(32))));
        Assert.Equal(["out-of-range at "], Faults(JsonObjectText.Create(Nested(33))));

        static byte[] Nested(int depth) => System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth));
    }

    [Fact]
    public void Payloads_of_pairs_leave_out_nulls_and_refuse_repeats()
    {
        Assert.Equal("{\"a\":\"\\\"\"}"u8, JsonObjectText.Of(("a", "\""), ("b", null)).Require().Utf8);
        Assert.Equal(["duplicate-property at a"], Faults(JsonObjectText.Of(("a", "1"), ("a", "2"))));
        Assert.Equal(["bad-text at a"], Faults(JsonObjectText.Of(("a", "\udc00"))));
        Assert.Equal(["wrong-type at "], Faults(JsonObjectText.Create("[]"u8)));
        Assert.Equal(["not-json at "], Faults(JsonObjectText.Create("{"u8)));
        Assert.Equal(["bad-text at "], Faults(JsonObjectText.Create("{\"a\":\"\\ud800\"}"u8)));
        Assert.Equal(JsonObjectText.Create("{ \"a\" : [1.50, true] }"u8).Require(), JsonObjectText.Create("{\"\\u0061\":[1.50,true]}"u8).Require());
    }

    [Fact]
    public void Nothing_confidential_is_printed()
    {
        var socket = WebSocketEndpoint.Create(SocketUrl.Create("wss://a.b").Require(), authorization: SocketAuthorization.Custom("Bearer s3cret").Require()).Require();
        Assert.DoesNotContain("s3cret", $"{socket} {socket.Authorization} {ConnectAction.Create(socket).Require()}", StringComparison.Ordinal);
        Assert.DoesNotContain("14155550100", $"{Phone} {ConnectAction.Create(Phone).Require()} {JsonObjectText.Of(("to", "14155550100")).Require()}", StringComparison.Ordinal);
        Assert.DoesNotContain("14155550100", new NccoPlaceholders("14155550100", "14155550100", Here).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_valid_action_costs_its_own_record_only()
    {
        var text = Text("Hello");
        TalkAction.Create(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            TalkAction.Create(text, level: 0.5m, language: "en-GB");
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 100, 1, 96);
    }
}
