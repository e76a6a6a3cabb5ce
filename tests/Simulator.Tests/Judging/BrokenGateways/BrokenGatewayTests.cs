using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Tests.Judging.BrokenGateways;

/// <summary>The judge is right about gateways of which we know what is wrong.</summary>
public sealed class BrokenGatewayTests
{
    private const string Queue = """
        name: A queue
        agents:
          Jane: { after: 1, talk: [60, 60] }
          Joe: { after: 1.5, talk: [60, 60] }
        crowd:
          calls: 8
          rate: 0.5
          keys: { "1": 80, "9": 10, "": 10 }
          patience: [200, 200]
          talk: [4, 8]
        """;

    private const string NobodyPicksUp = """
        name: Nobody picks up
        agents:
          Jane: { answer: 0 }
          Joe: { answer: 0 }
        crowd: { calls: 1, rate: 1, keys: { "1": 1 }, patience: [12, 14] }
        """;

    private const string ManyAtTheMenu = """
        name: Many at the menu
        crowd: { calls: 150, rate: 5, keys: { "9": 1 } }
        """;

    private const string Ann = """
        name: Ann
        agents:
          Jane: { after: 1, talk: 60 }
          Joe: { after: 1.5, talk: 60 }
        people:
          - name: Ann
            dial: "442079460000"
            steps:
              - hears: Welcome
              - listened
              - press: "1"
              - party: Jane
              - wait: 3
              - hangUp
        """;

    [Theory]
    [InlineData(Queue)]
    [InlineData(NobodyPicksUp)]
    [InlineData(ManyAtTheMenu)]
    [InlineData(Ann)]
    public Task Right_gateway_breaks_no_rule(string scenario) => Caught(new RightGateway("Jane", "Joe"), scenario);

    [Fact]
    public Task One_dropped_reply_in_a_hundred_is_caught() => Caught(new DropsReplies(), ManyAtTheMenu, "dropped");

    [Fact]
    public Task Agent_rung_while_busy_is_caught() => Caught(new RingsTheBusy(), Queue, "double-rung");

    [Fact]
    public Task Two_winners_are_caught() => Caught(new LetsTwoWin(), Ann, "two-winners");

    [Fact]
    public Task Silence_is_caught() => Caught(new KeepsSilent(), Ann, "silence");

    [Fact]
    public Task Ringing_for_a_ghost_is_caught() => Caught(new RingsForGhosts(), NobodyPicksUp, "ghost-ring");

    [Fact]
    public Task Agent_left_alone_is_caught() => Caught(new LeavesAgentsAlone(), Ann, "stuck-leg");

    [Fact]
    public Task Queue_jumping_is_caught() => Caught(new ServesTheLastFirst(), Queue, "order-of-service");

    [Fact]
    public Task Faulty_ncco_is_caught() => Caught(new SendsFaultyNccos(), Ann, "ncco-fault");

    [Fact]
    public Task Failed_webhook_is_caught() => Caught(new FailsAtEvents(), Ann, "webhook-failed");

    [Fact]
    public Task Wrong_words_are_caught() => Caught(new SaysSomethingElse(), Ann, "surprise");

    [Fact]
    public async Task Same_seed_makes_the_same_run()
    {
        var (first, again, other) = (await Story(7), await Story(7), await Story(8));
        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }

    private static async Task Caught(RightGateway gateway, string scenario, params string[] rules)
    {
        var (verdict, _) = await Play.Against(gateway, scenario);
        Assert.True(verdict.Callers > 0 && verdict.Webhooks > 0, "nobody called");
        var broken = verdict.ByRule.Where(rule => rule.Value > 0).Select(rule => rule.Key);
        Assert.True(rules.SequenceEqual(broken), string.Join('\n', verdict.Violations));
    }

    // Ports differ from run to run, and how long an answer took is real time.
    private static async Task<List<string>> Story(int seed)
    {
        var gateway = new RightGateway("Jane", "Joe");
        var (_, seen) = await Play.Against(gateway, Queue, seed);
        return [.. seen.Select(observation => (observation is WebhookAnswered answered ? answered with { Took = TimeSpan.Zero } : observation).ToString()!)
            .Select(text => System.Text.RegularExpressions.Regex.Replace(text, @"127\.0\.0\.1:\d+", "gateway"))];
    }
}
