using System.Text;
using BenchmarkDotNet.Attributes;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Bench.Micro;

/// <summary>The pure functions that every call runs through.</summary>
[MemoryDiagnoser, ShortRunJob]
public class CallPathBenchmarks
{
    private static readonly byte[] AnswerBody = Encoding.UTF8.GetBytes("""{"to":"442079460000","from":"447700900001","uuid":"0779a56d002f1c7f47f82ef5fe84ab79","conversation_uuid":"CON-8f5a100c-fbce-4218-8d4b-16341335bcd6","endpoint_type":"phone"}""");
    private static readonly byte[] EventBody = Encoding.UTF8.GetBytes("""{"headers":{},"from":"447700900001","to":"442079460000","uuid":"0779a56d002f1c7f47f82ef5fe84ab79","conversation_uuid":"CON-8f5a100c-fbce-4218-8d4b-16341335bcd6","status":"answered","direction":"inbound","timestamp":"2026-11-23T10:00:00.582Z"}""");
    private static readonly FlowPlace Menu = SeedFlows.DtmfPlace("0779a56d002f1c7f47f82ef5fe84ab79");
    private readonly FlowContext _context = new()
    {
        Call = "0779a56d002f1c7f47f82ef5fe84ab79",
        Uuid = "0779a56d002f1c7f47f82ef5fe84ab79",
        From = "447700900001",
        To = "442079460000",
        Urls = ContinuationUrls.Create("https://calls.example.com").Require(),
        Now = DateTimeOffset.UnixEpoch,
    };

    private readonly VoiceEvent _event = VoiceEvent.Parse(EventBody).Require();

    /// <summary>Reads an answer webhook.</summary>
    [Benchmark]
    public AnswerRequest ParseAnswer() => AnswerRequest.Parse(AnswerBody).Require();

    /// <summary>Reads an event webhook.</summary>
    [Benchmark]
    public VoiceEvent ParseEvent() => VoiceEvent.Parse(EventBody).Require();

    /// <summary>The IVR's first NCCO, written.</summary>
    [Benchmark]
    public byte[] StartIvr() => FlowInterpreter.Start(SeedFlows.Ivr.Flow, SeedFlows.Ivr.Id, 1, _context).Ncco.ToUtf8();

    /// <summary>The reply to digit 1, written.</summary>
    [Benchmark]
    public byte[] PressOne() => FlowInterpreter.OnInput(SeedFlows.Ivr.Flow, Menu, FlowInput.Keys("1"), _context).Ncco.ToUtf8();

    /// <summary>One event into a fresh call, with the derived summary.</summary>
    [Benchmark]
    public CallState HearEvent() => CallRules.Heard(CallState.Empty, _context.Call, _event, null, null, DateTimeOffset.UnixEpoch);
}
