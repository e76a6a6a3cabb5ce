using System.Text.Json;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Ncco;
using CsCheck;
using static ContactCenter.Domain.Tests.Flows.Sample;

namespace ContactCenter.Domain.Tests.Calls;

public sealed class SentNccoTests
{
    private static readonly CallParty Party = new() { From = Phone.From, To = Phone.To };

    [Fact]
    public void What_was_sent_is_shown_as_it_was_but_for_the_tail()
    {
        var turn = Start(SeedFlows.Ivr.Flow);

        Assert.Equal(
            """[{"action":"talk","text":"Thank you for calling my contact center."},{"action":"talk","text":"To talk to Jane, please press 1, or, to talk to Joe, press 2."},{"action":"input","type":["dtmf"],"dtmf":{"timeOut":5,"maxDigits":1},"eventUrl":["https://cc.example.com/webhooks/input?call=aaa111&flow=f&v=3&step=menu&visit=1"]}]""",
            SentNcco.Of(turn.Ncco, Phone.Call, Party).Filled(Phone.Call, Party).Text);
    }

    [Fact]
    public void Calls_at_the_same_step_share_one_text()
    {
        var first = SentNcco.Of(Start(SeedFlows.Ivr.Flow).Ncco, Phone.Call, Party);
        var other = Phone with { Call = "bbb222", Uuid = "bbb222", From = "447700900002" };
        var second = SentNcco.Of(Start(SeedFlows.Ivr.Flow, other).Ncco, other.Call, Party with { From = other.From });

        Assert.Same(first, second);
        Assert.Same(first, JsonSerializer.Deserialize<SentNcco>(JsonSerializer.Serialize(first)));
        Assert.Contains("call=bbb222", second.Filled("bbb222", Party).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_NCCO_without_a_tail_is_kept_whole_and_one_that_is_only_the_tail_is_empty()
    {
        Assert.Equal("""[{"action":"talk","text":"Welcome to my contact center."}]""", Kept(Start(SeedFlows.Custom.Flow).Ncco));
        Assert.Equal("[]", Kept(Tail.Only(Phone)));
    }

    [Fact]
    public void Whatever_the_numbers_and_ids_are_the_text_comes_back() =>
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 12], Gen.String[Gen.Char['0', '9'], 0, 9], Gen.String[Gen.Char['0', '9'], 0, 9], Gen.String[Gen.Char["a0123456789\uE001\uE003é\""], 1, 60]).Sample((call, from, to, said) =>
        {
            var party = new CallParty { From = from, To = to };
            var json = JsonSerializer.Serialize(new[] { new { action = "talk", text = said + from + call + to } });
            var kept = JsonSerializer.Deserialize<SentNcco>(JsonSerializer.Serialize(SentNcco.Of(json, call, party)))!;
            Assert.Equal(json, kept.Filled(call, party).Text);
        });

    [Fact]
    public void Shown_it_is_a_list_of_actions() =>
        Assert.Equal(JsonValueKind.Array, JsonSerializer.SerializeToElement(SentNcco.Of("""[{"action":"talk","text":"Hello"}]""", "c-1", null).Filled("c-1", null)).ValueKind);

    private static string Kept(NccoDocument ncco) => SentNcco.Of(ncco, Phone.Call, Party).Filled(Phone.Call, Party).Text;
}
