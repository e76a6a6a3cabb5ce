using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Webhooks;

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

    private const string Floor = """
        name: A floor
        lines:
          - { name: sales, numbers: ["442079460000", "442079460001"], queue: sales }
        floor:
          - name: agent
            count: 4
            queues: { sales: 1 }
            answer: 0.9
            reject: 0.05
            talk: [10, 40]
            endsWrapUp: 1
            away: { every: [60, 200], for: [20, 60], reasons: [break, lunch] }
            dies: { every: [200, 400], for: [20, 60] }
        crowd:
          calls: 120
          rate: 0.12
          dials: { "442079460000": 1, "442079460001": 1 }
          patience: [30, 200]
          talk: [10, 60]
          redial: 0.5
        """;

    private const string Patient = """
        name: Callers with patience
        lines:
          - { name: sales, numbers: ["442079460000"], queue: sales }
        floor:
          - { name: agent, count: 3, queues: { sales: 1 }, talk: [10, 20], endsWrapUp: 1, away: { every: 100, for: 20 } }
        crowd: { calls: 30, rate: 0.1, patience: [100, 150], talk: [10, 20] }
        """;

    [Theory]
    [InlineData(Queue)]
    [InlineData(NobodyPicksUp)]
    [InlineData(ManyAtTheMenu)]
    [InlineData(Ann)]
    public Task Right_gateway_breaks_no_rule(string scenario) => Caught(new RightGateway("Jane", "Joe"), scenario);

    [Fact]
    public async Task Right_gateway_with_a_floor_breaks_no_rule_and_agents_work_there()
    {
        var (verdict, seen) = await Play.Against(new FloorGateway(), Floor);
        Assert.True(verdict.IsGood, string.Join('\n', verdict.Violations));
        Assert.True(verdict.Callers > 120, "nobody called again");
        Assert.True(verdict.Connected > 80, $"only {verdict.Connected} callers talked with somebody");
        Assert.All(
            (string[])["available", "reserved", "onCall", "wrapUp", "away"],
            status => Assert.Contains(seen.OfType<DesksSeen>(), desks => desks.Desks.Values.Contains(status)));
        Assert.Contains(seen, happened => happened is LegChanged { Cause: "media-lost" });
    }

    [Fact]
    public Task Caller_who_is_forgotten_is_caught() => Caught(new ForgetsCallers(), Patient, "order-of-service", "stuck-caller");

    [Fact]
    public Task Caller_who_is_asked_for_again_after_the_platform_refused_a_leg_is_not_passed_over() => Caught(new FloorGateway(), Patient, refuses: true);

    [Fact]
    public Task Caller_who_is_forgotten_after_the_platform_refused_a_leg_is_caught() => Caught(new ForgetsRefused(), Patient, refuses: true, "order-of-service", "stuck-caller");

    [Fact]
    public Task Agent_who_is_kept_on_a_call_is_caught() => Caught(new KeepsAgentsOnCalls(), Patient, "stuck-agent");

    [Fact]
    public Task Caller_who_is_gone_and_counted_is_caught() => Caught(new CountsGhosts(), Patient, "ghost-waiting");

    [Fact]
    public Task Refusal_of_what_an_app_asks_is_caught() => Caught(new RefusesBreaks(), Patient, "app-refused");

    [Fact]
    public Task Ringing_on_when_somebody_has_picked_up_is_caught() => Caught(new LetsLosersRing(), Ann.Replace("Joe: { after: 1.5", "Joe: { answer: 0", StringComparison.Ordinal).Replace("wait: 3", "wait: 12", StringComparison.Ordinal), "ghost-ring");

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

    private static Task Caught(RightGateway gateway, string scenario, params string[] rules) => Caught(gateway, scenario, false, rules);

    private static async Task Caught(RightGateway gateway, string scenario, bool refuses, params string[] rules)
    {
        var (verdict, seen) = await Play.Against(gateway, scenario, nuisances: Nuisances.None.With(Nuisance.TooManyRequests, refuses ? 0.3 : 0));
        Assert.Equal(refuses, seen.Any(happened => happened is RestServed { Status: 429, EventUrl: not null }));
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
