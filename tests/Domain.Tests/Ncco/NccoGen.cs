using ContactCenter.Domain.Ncco;
using CsCheck;

namespace ContactCenter.Domain.Tests.Ncco;

/// <summary>Arbitrary valid documents.</summary>
internal static class NccoGen
{
    private static readonly Gen<string> Line = Gen.String[Gen.Char["aZ09 \"\\/<>&'{}[],:éß日-_"], 1, 30].Where(s => !string.IsNullOrWhiteSpace(s));
    private static readonly Gen<string> Emoji = Line.Select(line => line + "😀");
    private static readonly Gen<string> Text = Gen.OneOf(Line, Emoji);
    private static readonly Gen<string> Id = Gen.String[Gen.Char["aF09-"], 1, 36];
    private static readonly Gen<WebUrl> Url = Gen.Select(Id, Text, (id, text) => WebUrl.Create("https://example.com/x").Require().WithQuery(id, text));
    private static readonly Gen<PhoneNumber> Number = Gen.Long[1_000_000, 999_999_999_999_999].Select(n => PhoneNumber.TryParse($"{n}", out var number) ? number : throw new InvalidOperationException());
    private static readonly Gen<HttpVerb?> Verb = Gen.OneOf<HttpVerb?>(null, HttpVerb.Get, HttpVerb.Post);
    private static readonly Gen<string?> Language = Gen.OneOf(null, "en-GB", "cmn-CN", "ar");
    private static readonly Gen<decimal> Level = Gen.Int[-10, 10].Select(n => n / 10m);
    private static readonly Gen<LegIds?> Legs = Maybe(Id.Array[0, 3].Select(ids => LegIds.Create(ids).Require()));

    private static readonly Gen<SpokenText> Spoken = Gen.OneOf(
        Text.Where(t => SpokenText.Create(t).IsOk),
        Text.Select(t => $"<speak>{System.Security.SecurityElement.Escape(t)}<break time='1s'/></speak>")).Select(t => SpokenText.Create(t).Require());

    private static readonly Gen<JsonObjectText> Json = Gen.Recursive<string>((depth, inner) => depth >= 3
            ? Scalar()
            : Gen.OneOf(
                Scalar(),
                Gen.Select(Text, inner, (name, value) => $"{{{System.Text.Json.JsonSerializer.Serialize(name)}:{value}}}"),
                inner.Array[0, 3].Select(items => $"[{string.Join(" , ", items)}]")))
        .Select(value => JsonObjectText.Create(System.Text.Encoding.UTF8.GetBytes($"{{\"v\": {value}}}")).Require());

    private static readonly Gen<Transcription?> Transcript = Maybe(
        Gen.Select(Language, Maybe(Url), Verb, Gen.Bool, (language, url, verb, mood) => Transcription.Create(language, url, verb, mood).Require()));

    private static readonly Gen<AdvancedMachineDetection?> Detection = Maybe(Gen.Select(
        Gen.OneOf<MachineDetection?>(null, MachineDetection.Continue, MachineDetection.Hangup),
        Gen.OneOf<MachineDetectionMode?>(null, MachineDetectionMode.Parallel, MachineDetectionMode.Detect, MachineDetectionMode.DetectBeep),
        Whole(30, 120),
        (behavior, mode, beep) => AdvancedMachineDetection.Create(behavior, mode, beep).Require()));

    private static readonly Gen<SipHeaders?> Headers = Maybe(
        Text.Array[0, 3].Select(values => SipHeaders.Create(values.Select((v, i) => KeyValuePair.Create($"h{i}", v))).Require()));

    private static readonly Gen<Endpoint> Endpoints = Gen.OneOf(
        Gen.Select(
            Number, Maybe(Gen.String[Gen.Char["019*#p"], 1, 9]), Maybe(Gen.Select(Url, Maybe(Url), (u, r) => new OnAnswer(u, r))), Maybe(Text),
            (number, keys, answer, shaken) => (Endpoint)PhoneEndpoint.Create(number, keys, answer, shaken).Require()),
        Text.Select(user => (Endpoint)AppEndpoint.Create(user).Require()),
        Gen.Select(Id, Headers, Maybe(Text), (id, headers, uui) => (Endpoint)SipEndpoint.Create($"sip:{id}@example.com;transport=tls", headers, uui).Require()),
        Gen.Select(Text, Text, Headers, Maybe(Text), (user, domain, headers, uui) => (Endpoint)SipEndpoint.Create(user, domain, headers, uui).Require()),
        Gen.Select(
            Gen.OneOf(SocketAudio.Rate8000, SocketAudio.Rate16000, SocketAudio.Rate24000),
            Maybe(Json.Where(json => json.Utf8.Length <= WebSocketEndpoint.MaxHeaderBytes)),
            Maybe(Gen.OneOf(Gen.Const(SocketAuthorization.Vonage), Text.Select(t => SocketAuthorization.Custom(t).Require()))),
            (audio, headers, authorization) => (Endpoint)WebSocketEndpoint.Create(SocketUrl.Create("wss://example.com/s").Require(), audio, headers, authorization).Require()),
        Gen.String[Gen.Char.AlphaNumeric.Where(char.IsAsciiDigit), 1, 15].Select(digits => (Endpoint)VbcEndpoint.Create(digits).Require()));

    private static readonly Gen<DtmfSettings> Dtmf = Gen.Select(Gen.Int[0, 10], Gen.Int[1, 20], Gen.Bool, (time, max, hash) => DtmfSettings.Create(time, max, hash).Require());

    private static readonly Gen<SpeechSettings> Speech = Gen.Select(
        Gen.Select(Maybe(Id), Gen.Int[40, 1000], Language, Maybe(Text.Array[0, 3])),
        Gen.Select(Gen.Int[1, 60], Gen.Int[1, 60], Gen.Bool, Gen.Int[10, 100]),
        (a, b) => SpeechSettings.Create(a.Item1, a.Item2 / 100m, a.Item3, a.Item4, b.Item1, b.Item2, b.Item3, b.Item4).Require());

    private static readonly Gen<NccoAction> Inputs = Gen.Select(Gen.Int[0, 4], Dtmf, Speech, Maybe(Url), Verb, (shape, dtmf, speech, url, verb) => (NccoAction)InputAction.Create(
        shape is 0 or 1 ? dtmf : null, shape is 1 or 2 or 3 ? speech : null, url, verb, asynchronous: shape is 3 or 4).Require());

    private static readonly Gen<NccoAction> Talks = Gen.Select(
        Gen.Select(Spoken, Gen.Bool, Gen.Int[0, 5], Level),
        Gen.Select(Language, Gen.Int[0, 9], Gen.Bool, Maybe(Text)),
        (a, b) => (NccoAction)TalkAction.Create(a.Item1, a.Item2, a.Item3, a.Item4, b.Item1, b.Item2, b.Item3, b.Item4).Require());

    private static readonly Gen<NccoAction> Streams = Gen.Select(Url, Gen.Bool, Gen.Int[0, 5], Level, (url, barge, loop, level) => (NccoAction)StreamAction.Create(url, barge, loop, level).Require());

    private static readonly Gen<NccoAction> Connects = Gen.Select(
        Gen.Select(Endpoints, Maybe(Number), Whole(1, 120), Whole(1, 7200), Gen.Bool),
        Gen.Select(Maybe(Url), Verb, Maybe(Url), Gen.Bool, Gen.OneOf<MachineDetection?>(null, MachineDetection.Continue, MachineDetection.Hangup), Detection),
        (a, b) => (NccoAction)ConnectAction.Create(
            a.Item1, b.Item4 ? null : a.Item2, a.Item3, a.Item4, a.Item5, b.Item1, b.Item2, a.Item1 is PhoneEndpoint ? null : b.Item3, b.Item4, b.Item5, b.Item6).Require());

    private static readonly Gen<NccoAction> Conversations = Gen.Select(
        Gen.Select(Text, Maybe(Url), Gen.Bool, Gen.Bool, Gen.Bool),
        Gen.Select(Legs, Legs, Gen.Bool, Transcript, Maybe(Url), Verb),
        (a, b) => (NccoAction)ConversationAction.Create(
            ConversationName.Create(a.Item1).Require(), a.Item2, a.Item3, a.Item4, a.Item5, b.Item1, b.Item2, b.Item1 is null && b.Item3, a.Item5 ? b.Item4 : null, b.Item5, b.Item6).Require());

    private static readonly Gen<NccoAction> Records = Gen.Select(
        Gen.Select(Gen.OneOf<RecordingFormat?>(null, RecordingFormat.Mp3, RecordingFormat.Wav, RecordingFormat.Ogg), Gen.Bool, Whole(1, 32), Whole(3, 10)),
        Gen.Select(Gen.OneOf<char?>(null, '0', '9', '*', '#'), Whole(3, 7200), Gen.Bool, Maybe(Url), Verb, Transcript),
        (a, b) => (NccoAction)RecordAction.Create(a.Item1, a.Item2, a.Item2 ? a.Item3 : null, a.Item4, b.Item1, b.Item2, b.Item3, b.Item4, b.Item5, b.Item6).Require());

    private static readonly Gen<NccoAction> Notifies = Gen.Select(Json, Url, Verb, (json, url, verb) => (NccoAction)NotifyAction.Create(json, url, verb).Require());

    private static readonly Gen<NccoAction> Waits = Gen.Int[1, 72000].Select(tenths => (NccoAction)WaitAction.Create(tenths / 10m).Require());

    private static readonly Gen<NccoAction> Transfers = Gen.Select(
        Id, Legs, Legs, Gen.Bool, (id, hear, speak, mute) => (NccoAction)TransferAction.Create(id, hear, speak, speak is null && mute).Require());

    /// <summary>Documents of up to 8 actions and whatever inputs they need.</summary>
    public static Gen<NccoDocument> Documents { get; } = Gen.Select(
        Gen.OneOf(Talks, Streams, Inputs, Connects, Conversations, Records, Notifies, Waits).List[0, 8],
        Maybe(Transfers),
        Inputs,
        (actions, transfer, input) =>
        {
            var list = new List<NccoAction>();
            var barged = false;
            foreach (var action in transfer is null ? actions : [.. actions, transfer])
            {
                if (barged && action is not (TalkAction or StreamAction or InputAction))
                {
                    list.Add(input);
                    barged = false;
                }

                list.Add(action);
                barged = action is not InputAction && (barged || action.BargesIn);
            }

            return NccoDocument.Create(barged ? [.. list, input] : list).Require();
        });

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : class => Gen.Select(Gen.Bool, gen, (some, value) => some ? value : null);

    private static Gen<PhoneNumber?> Maybe(Gen<PhoneNumber> gen) => Gen.Select(Gen.Bool, gen, (some, value) => some ? value : (PhoneNumber?)null);

    private static Gen<int?> Whole(int min, int max) => Gen.Select(Gen.Bool, Gen.Int[min, max], (some, value) => some ? value : (int?)null);

    private static Gen<string> Scalar() => Gen.OneOf(
        Gen.OneOf("null", "true", "-1.50", "1e9", "{}", "[ ]"), Text.Select(t => System.Text.Json.JsonSerializer.Serialize(t)));
}
