using ContactCenter.Domain.Flows;
using CsCheck;
using static ContactCenter.Domain.Tests.Flows.Sample;

namespace ContactCenter.Domain.Tests.Flows;

public sealed class FlowTrialTests
{
    private static readonly FlowContext Open = Phone with { Now = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero) };

    [Theory]
    [InlineData("", "menu")]
    [InlineData("1", "menu agent")]
    [InlineData("1,no-answer", "menu agent mail")]
    [InlineData("1,answered,1", "menu agent")]
    [InlineData("9,,1", "menu menu mail")]
    [InlineData("support please", "menu sip")]
    [InlineData("*,5,over", "menu own note -")]
    [InlineData("12,busy,over", "menu phone mail")]
    [InlineData("3,max-wait", "menu queue mail")]
    [InlineData("3,full", "menu queue -")]
    [InlineData("3,callback", "menu queue -")]
    [InlineData("3,1,over", "menu queue mail")]
    [InlineData("3,talked,3", "menu queue menu queue")]
    [InlineData("3,7,1", "menu queue")]
    [InlineData("3,2", "menu queue -")]
    [InlineData("3,hung up", "menu queue")]
    public void A_trial_goes_through_the_flow_without_a_phone(string inputs, string places)
    {
        var context = Open with { To = "447700900002" };
        var turns = FlowTrial.Walk(FlowGen.Everything, inputs.Length == 0 ? [] : inputs.Split(','), context);
        Assert.Equal(places, string.Join(' ', turns.Select(turn => turn.Turn.Waiting?.Step ?? "-")));
    }

    [Fact]
    public void A_trial_walks_through_a_survey_question_by_question()
    {
        var turns = FlowTrial.Walk(FlowGen.Everything, ["3", "2", "1", "", "", "1"], Open with { From = "anonymous" });
        Assert.Equal(["menu 1", "queue 1", "rate 1", "rate 3", "rate 4", "menu 1", "agent 1"], turns.Select(turn => $"{turn.Turn.Waiting?.Step} {turn.Turn.Waiting?.Visit}"));
        Assert.Equal([new FlowAnswer("rate", "a", "1")], turns.SelectMany(turn => turn.Turn.Answers));
    }

    [Fact]
    public void Every_outcome_has_a_name_of_its_own() =>
        Assert.All(Enum.GetValues<LegOutcome>(), outcome => Assert.Equal(outcome, LegOutcomes.Read(outcome.ToText())));

    [Fact]
    public void A_trial_of_anything_ends() =>
        Gen.Select(FlowGen.Document, FlowGen.Context, Gen.OneOf(Gen.OneOf("", "1", "22", "9", "sales", "no-answer"), Gen.String).Array[0, 12]).Sample((json, context, inputs) =>
        {
            var turns = FlowTrial.Walk(Read(json).Require(), inputs, context);
            return turns.Length >= 1 && turns.Length <= inputs.Length + 1 && turns.Skip(1).Select(turn => turn.Input).SequenceEqual(inputs.Take(turns.Length - 1));
        }, iter: 2_000);
}
