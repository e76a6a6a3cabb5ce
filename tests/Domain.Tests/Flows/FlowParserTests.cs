using System.Text;
using ContactCenter.Domain.Flows;
using CsCheck;
using static ContactCenter.Domain.Tests.Flows.Sample;

namespace ContactCenter.Domain.Tests.Flows;

public sealed class FlowParserTests
{
    [Theory]
    [InlineData("""{"s":{"type":"juggle"}}""", "unknown-step-type $.steps.s.type")]
    [InlineData("""{"s":{"text":"Hi"}}""", "required $.steps.s.type")]
    [InlineData("""{"s":7}""", "wrong-type $.steps.s")]
    [InlineData("""{"s":{"type":"say","text":"Hi","volume":3}}""", "unknown-field $.steps.s.volume")]
    [InlineData("""{"s":{"type":"say","text":"Hi","next":"gone"}}""", "missing-target $.steps.s.next")]
    [InlineData("""{"s":{"type":"say","text":"Hi","next":7}}""", "wrong-type $.steps.s.next")]
    [InlineData("""{"s":{"type":"say","text":" "}}""", "bad-text $.steps.s.text")]
    [InlineData("""{"s":{"type":"say","text":"<speak>Hi"}}""", "bad-ssml $.steps.s.text")]
    [InlineData("""{"s":{"type":"say","text":"Hi","language":"!"}}""", "unknown-value $.steps.s.language")]
    [InlineData("""{"s":{"type":"say","text":"Hi","loop":0}}""", "out-of-range $.steps.s.loop")]
    [InlineData("""{"s":{"type":"play","url":"ftp://x/y"}}""", "bad-url $.steps.s.url")]
    [InlineData("""{"s":{"type":"wait","seconds":61}}""", "out-of-range $.steps.s.seconds")]
    [InlineData("""{"s":{"type":"goto"}}""", "required $.steps.s.to")]
    [InlineData("""{"s":{"type":"goto","to":"s"}}""", "loop-without-input $.steps.s")]
    [InlineData("""{"s":{"type":"hangUp"},"t":{"type":"hangUp"}}""", "unreachable-step $.steps.t")]
    [InlineData("""{"s":{"type":"hangUp"},"T":{"type":"hangUp"}}""", "invalid-name $.steps.T|unreachable-step $.steps.T")]
    [InlineData("""{"s":{"type":"menu","prompts":"Hi","digits":{"x":"s"}}}""", "invalid-keys $.steps.s.digits.x")]
    [InlineData("""{"s":{"type":"menu","prompts":"Hi","submitOnHash":true,"digits":{"1#":"s"}}}""", "invalid-keys $.steps.s.digits['1#']")]
    [InlineData("""{"s":{"type":"menu","prompts":"Hi","digits":{"3":"gone"}}}""", "missing-target $.steps.s.digits.3")]
    [InlineData("""{"s":{"type":"menu","prompts":"Hi","digits":{"123":"s"},"maxDigits":2}}""", "invalid-keys $.steps.s.maxDigits")]
    [InlineData("""{"s":{"type":"menu","prompts":"Hi"}}""", "no-choices $.steps.s.digits")]
    [InlineData("""{"s":{"type":"menu","prompts":[],"digits":{"1":"s"}}}""", "out-of-range $.steps.s.prompts")]
    [InlineData("""{"s":{"type":"menu","prompts":["Hi",{"say":"a","play":"https://x/y"}],"digits":{"1":"s"}}}""", "not-one $.steps.s.prompts[1]")]
    [InlineData("""{"s":{"type":"menu","prompts":"Hi","speech":{"Sales":"s","sales!":"s"}}}""", "duplicate-property $.steps.s.speech['sales!']")]
    [InlineData("""{"s":{"type":"menu","prompts":"Hi","digits":{"1":"s"},"timeOut":11}}""", "out-of-range $.steps.s.timeOut")]
    [InlineData("""{"s":{"type":"agent"}}""", "required $.steps.s.user")]
    [InlineData("""{"s":{"type":"agent","user":"Jane","timeout":121}}""", "out-of-range $.steps.s.timeout")]
    [InlineData("""{"s":{"type":"phone","number":"12"}}""", "bad-number $.steps.s.number")]
    [InlineData("""{"s":{"type":"phone","number":"dialled","dtmfAnswer":"x"}}""", "bad-text $.steps.s.dtmfAnswer")]
    [InlineData("""{"s":{"type":"sip"}}""", "not-one $.steps.s.uri")]
    [InlineData("""{"s":{"type":"sip","uri":"http://x"}}""", "bad-url $.steps.s.uri")]
    [InlineData("""{"s":{"type":"sip","uri":"sip:a@b","headers":{"a b":"c"}}}""", "bad-text $.steps.s.headers['a b']")]
    [InlineData("""{"s":{"type":"record","endOnKey":"##"}}""", "invalid-keys $.steps.s.endOnKey")]
    [InlineData("""{"s":{"type":"record","maxSeconds":2}}""", "out-of-range $.steps.s.maxSeconds")]
    [InlineData("""{"s":{"type":"voicemail","prompts":"Hi"}}""", "required $.steps.s.mailbox")]
    [InlineData("""{"s":{"type":"ncco","ncco":[{"action":"talk"}]}}""", "required $.steps.s.ncco[0].text")]
    [InlineData("""{"s":{"type":"ncco","ncco":[{"action":"sing"}]}}""", "unknown-action $.steps.s.ncco[0].action")]
    [InlineData("""{"s":{"type":"ncco","ncco":[{"action":"transfer","conversationId":"CON-1"}],"next":"t"},"t":{"type":"hangUp"}}""", "nothing-follows $.steps.s.next")]
    [InlineData("""{"s":{"type":"hours","timeZone":"Mars/North","weekly":{},"open":"o","closed":"o"},"o":{"type":"hangUp"}}""", "invalid-time-zone $.steps.s.timeZone")]
    [InlineData("""{"s":{"type":"hours","timeZone":"Europe/London","weekly":{"funday":[]},"open":"o","closed":"o"},"o":{"type":"hangUp"}}""", "invalid-hours $.steps.s.weekly.funday")]
    [InlineData("""{"s":{"type":"hours","timeZone":"Europe/London","weekly":{"monday":["9-5"]},"open":"o","closed":"o"},"o":{"type":"hangUp"}}""", "invalid-hours $.steps.s.weekly.monday[0]")]
    [InlineData("""{"s":{"type":"hours","timeZone":"Europe/London","weekly":{"monday":["09:00-09:00"]},"open":"o","closed":"o"},"o":{"type":"hangUp"}}""", "invalid-hours $.steps.s.weekly.monday[0]")]
    [InlineData("""{"s":{"type":"hours","timeZone":"Europe/London","weekly":{},"dates":{"2026-02-30":[]},"open":"o","closed":"o"},"o":{"type":"hangUp"}}""", "invalid-hours $.steps.s.dates.2026-02-30")]
    [InlineData("""{"s":{"type":"hours","timeZone":"Europe/London","weekly":{},"open":"o"},"o":{"type":"hangUp"}}""", "required $.steps.s.closed")]
    public void A_fault_is_told_with_its_code_and_path(string steps, string expected) =>
        Assert.Equal(expected.Split('|'), Refusals($$"""{"name":"Test","caller":"s","steps":{{steps}}}"""));

    [Theory]
    [InlineData("", "not-json $")]
    [InlineData("[]", "wrong-type $")]
    [InlineData("{", "not-json $")]
    [InlineData("""{"name":"a","name":"b","caller":"s","steps":{"s":{"type":"hangUp"},"s":{"type":"hangUp","text":"a","text":"b"}}}""", "duplicate-property $.name|duplicate-property $.steps.s|duplicate-property $.steps.s.text")]
    [InlineData("""{"name":"\ud800","caller":"s","steps":{}}""", "bad-text $.name")]
    [InlineData("{}", "required $.name|required $.caller|required $.steps")]
    [InlineData("""{"name":"a","caller":"x","appUser":"y","steps":{},"color":1}""", "unknown-field $.color|missing-target $.caller|missing-target $.appUser")]
    public void A_fault_of_the_document_is_told(string json, string expected) => Assert.Equal(expected.Split('|'), Refusals(json));

    [Fact]
    public void All_faults_are_told_at_once() => Assert.Equal(
        ["bad-text $.steps.a.text", "unknown-field $.steps.a.tone", "out-of-range $.steps.b.seconds", "missing-target $.steps.b.next", "unreachable-step $.steps.c"],
        Refusals("""{"name":"Test","caller":"a","steps":{"a":{"type":"say","text":"","tone":1,"next":"b"},"b":{"type":"wait","seconds":0,"next":"x"},"c":{"type":"hangUp"}}}"""));

    [Fact]
    public void A_circle_is_told_once_with_its_way() => Assert.Equal(
        "These steps go round without waiting for the caller: b -> c -> b. Put a menu in between or let it end.",
        Assert.Single(Read("""{"name":"Test","caller":"a","steps":{"a":{"type":"say","text":"Hi","next":"b"},"b":{"type":"wait","seconds":1,"next":"c"},"c":{"type":"goto","to":"b"}}}""").Refusals).Message);

    [Theory]
    [InlineData("""{"type":"hours","timeZone":"Europe/London","weekly":{},"open":"t","closed":"s"}""", "loop-without-input $.steps.s")]
    [InlineData("""{"type":"ncco","ncco":[{"action":"talk","text":"Hi"}],"next":"s"}""", "loop-without-input $.steps.s")]
    public void Hours_and_custom_nccos_do_not_break_a_circle(string step, string expected) =>
        Assert.Contains(expected, Refusals(Document($$"""
            "s":{{step}},"t":{"type":"hangUp"}
            """)));

    [Theory]
    [InlineData("""{"type":"menu","prompts":"Hi","digits":{"1":"s"}}""")]
    [InlineData("""{"type":"agent","user":"Jane","onNoAnswer":"s"}""")]
    [InlineData("""{"type":"record","next":"s"}""")]
    [InlineData("""{"type":"ncco","ncco":[{"action":"input","type":["dtmf"]}],"next":"s"}""")]
    public void A_circle_through_a_step_that_waits_is_fine(string step) => Assert.Empty(Refusals(Document($"\"s\":{step}")));

    [Fact]
    public void A_document_has_bounds()
    {
        var steps = string.Join(",", Enumerable.Range(0, 201).Select(i => $$"""
            "s{{i}}":{"type":"hangUp"}
            """));
        Assert.Equal(["too-large $.steps"], Refusals(Document(steps)));
        Assert.Equal(["too-large $"], Refusals(Document("\"s\":{\"type\":\"hangUp\"}") + new string(' ', FlowDocument.MaxBytes)));
    }

    [Fact]
    public void The_canonical_form_leaves_defaults_out_and_sorts_steps()
    {
        var flow = Read("""{"steps":{"b":{"type":"hangUp"},"a":{"premium":false,"loop":1,"next":"b","text":"Hi \"é\"","type":"say"}},"appUser":"a","caller":"a","name":"N"}""").Require();
        Assert.Equal("""{"name":"N","caller":"a","steps":{"a":{"type":"say","text":"Hi \"é\"","next":"b"},"b":{"type":"hangUp"}}}""", Encoding.UTF8.GetString(flow.ToUtf8()));
        Assert.Equal([new FlowEdge("a", "next", "b")], flow.Edges);
    }

    [Fact]
    public void Any_bytes_are_read_without_an_exception() =>
        Gen.Byte.Array[0, 200].Sample(bytes => FlowParser.Parse(bytes) is { IsOk: false, Refusals.Length: > 0 }, iter: 20_000);

    [Fact]
    public void A_damaged_document_is_read_without_an_exception()
    {
        var good = FlowGen.Everything.ToUtf8();
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte, Gen.Int[0, good.Length - 1], Gen.Int[0, 40]).Sample((at, value, cut, length) =>
        {
            var bytes = good.ToArray();
            bytes[at] = value;
            var read = FlowParser.Parse(bytes);
            var shorter = FlowParser.Parse([.. bytes[..cut], .. bytes[Math.Min(bytes.Length, cut + length)..]]);
            return read.IsOk != (read.Refusals.Length > 0) && shorter.IsOk != (shorter.Refusals.Length > 0);
        }, iter: 5_000);
    }
}
