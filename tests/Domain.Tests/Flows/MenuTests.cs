using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Ncco;
using static ContactCenter.Domain.Tests.Flows.Sample;

namespace ContactCenter.Domain.Tests.Flows;

public sealed class MenuTests
{
    private static readonly CompiledFlow Flow = Sample.Flow("""
        "s":{"type":"menu","prompts":["Choose",{"play":"https://example.com/b.mp3"}],"language":"en-GB","retries":1,"timeOut":4,"submitOnHash":true,"maxDigits":4,
             "digits":{"1":"one","12":"twelve","*":"star"},"speech":{"Sales":"one","no sales":"twelve","I'd like support":"star"},
             "invalid":"Wrong","silence":["Hello?","Anybody?"],"otherwise":"out"},
        "one":{"type":"hangUp","text":"One"},"twelve":{"type":"hangUp","text":"Twelve"},"star":{"type":"hangUp","text":"Star"},"out":{"type":"hangUp","text":"Out"}
        """);

    [Fact]
    public void A_menu_collects_keys_and_speech_and_may_be_interrupted() => Assert.Equal(
        """[{"action":"talk","text":"Choose","bargeIn":true,"language":"en-GB"},{"action":"stream","streamUrl":["https://example.com/b.mp3"],"bargeIn":true},{"action":"input","type":["dtmf","speech"],"dtmf":{"timeOut":4,"submitOnHash":true},"speech":{"language":"en-GB","context":["id like support","no sales","sales"]},"eventUrl":["https://cc.example.com/webhooks/input?call=aaa111&flow=f&v=3&step=s&visit=1"]}]""",
        BeforeTail(Start(Flow)));

    [Theory]
    [InlineData("1", "One")]
    [InlineData("12", "Twelve")]
    [InlineData("12#", "Twelve")]
    [InlineData(" 1 ", "One")]
    [InlineData("*", "Star")]
    public void Keys_lead_where_the_menu_says(string digits, string expected) => Assert.Equal([expected], Talks(Press(Flow, Start(Flow), digits)));

    [Theory]
    [InlineData("sales", "One")]
    [InlineData("Well, SALES please!", "One")]
    [InlineData("no sales", "Twelve")]
    [InlineData("I’d like support.", "Star")]
    public void Words_lead_where_the_menu_says_and_the_longest_phrase_wins(string heard, string expected) =>
        Assert.Equal([expected], Talks(FlowInterpreter.OnInput(Flow, Start(Flow).Waiting!, FlowInput.Spoken(heard), Phone)));

    [Fact]
    public void The_best_of_the_results_that_the_menu_knows_wins() =>
        Assert.Equal(["Twelve"], Talks(FlowInterpreter.OnInput(Flow, Start(Flow).Waiting!, FlowInput.Spoken("salesman", "no sales", "sales"), Phone)));

    [Fact]
    public void Silence_and_a_wrong_choice_are_answered_differently()
    {
        Assert.Equal(["Wrong", "Choose"], Talks(Press(Flow, Start(Flow), "99")));
        Assert.Equal(["Hello?", "Anybody?", "Choose"], Talks(Press(Flow, Start(Flow), "")));
        Assert.Equal(["Wrong", "Choose"], Talks(FlowInterpreter.OnInput(Flow, Start(Flow).Waiting!, FlowInput.Spoken("salesman"), Phone)));
    }

    [Fact]
    public void After_the_retries_the_call_goes_on_elsewhere()
    {
        var second = Press(Flow, Start(Flow), "99");
        Assert.Equal(2, second.Waiting?.Visit);
        var third = Press(Flow, second, "");
        Assert.Equal(["Out"], Talks(third));
        Assert.Equal(["s silence 2", "s gave-up", "out ran hangUp"], Notes(third));
    }

    [Fact]
    public void Retries_go_on_from_the_url_when_all_memory_is_lost()
    {
        var place = RoundTrip(Press(Flow, Start(Flow), "99").Ncco.Actions.OfType<InputAction>().Single().EventUrl!)!;
        var fresh = FlowParser.Parse(Flow.ToUtf8()).Require();
        var context = new FlowContext { Call = place.Call, Uuid = "aaa111", Urls = Urls, Now = Phone.Now };
        Assert.Equal(["Out"], Talks(FlowInterpreter.OnInput(fresh, place, FlowInput.Keys("99"), context)));
        Assert.Equal(["One"], Talks(FlowInterpreter.OnInput(fresh, place, FlowInput.Keys("1"), context)));
    }

    [Fact]
    public void A_menu_is_served_again_at_the_same_visit()
    {
        var place = Press(Flow, Start(Flow), "99").Waiting!;
        var again = FlowInterpreter.ServeAgain(Flow, place, Phone);
        Assert.Equal(["Choose"], Talks(again));
        Assert.Equal(place, again.Waiting);
    }

    [Fact]
    public void A_repeated_webhook_gets_the_same_answer()
    {
        var place = Start(Flow).Waiting!;
        Assert.Equal(Json(FlowInterpreter.OnInput(Flow, place, FlowInput.Keys("99"), Phone)), Json(FlowInterpreter.OnInput(Flow, place, FlowInput.Keys("99"), Phone)));
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("")]
    [InlineData("\ud800")]
    public void A_step_that_is_gone_begins_again_at_the_entry(string step)
    {
        var turn = FlowInterpreter.OnInput(Flow, new FlowPlace("aaa111", "f", 9, step, 1), FlowInput.Keys("1"), Phone);
        Assert.Equal(["Choose"], Talks(turn));
        Assert.Equal(new FlowPlace("aaa111", "f", 9, "s", 1), turn.Waiting);
        Assert.Equal(["s misplaced input", "s ran menu"], Notes(turn));
    }

    [Fact]
    public void What_a_step_does_not_wait_for_serves_it_again()
    {
        var turn = FlowInterpreter.OnRecorded(Flow, Start(Flow).Waiting!, Phone);
        Assert.Equal(["Choose"], Talks(turn));
        Assert.Equal(["s misplaced recorded", "s ran menu"], Notes(turn));
    }

    [Fact]
    public void A_place_that_no_url_can_carry_gets_an_apology() =>
        Assert.Equal(["We are sorry, we cannot take your call right now. Please try again later."], Talks(Start(Flow, Phone with { Call = "" })));
}
