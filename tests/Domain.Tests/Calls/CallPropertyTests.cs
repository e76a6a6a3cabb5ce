using ContactCenter.Domain.Calls;
using CsCheck;

namespace ContactCenter.Domain.Tests.Calls;

public sealed class CallPropertyTests
{
    private static readonly bool IsCi = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
    private static readonly int Scale = IsCi ? 20 : 1;

    [Fact]
    public void Any_history_keeps_every_invariant_of_a_call_and_a_repeated_command_changes_nothing()
    {
        var commands = 0L;
        CallGen.Command.Array[1, 60].Sample(
            history =>
            {
                var (state, now) = (CallState.Empty, CallGen.T0);
                foreach (var command in history)
                {
                    var next = command.Apply(state, CallGen.Call, now);
                    Check(state, next);
                    Assert.Same(next, command.Apply(next, CallGen.Call, now));
                    state = next;
                    now += TimeSpan.FromSeconds(1);
                }

                Interlocked.Add(ref commands, history.Length);
            },
            iter: 2_000 * Scale,
            print: history => string.Join(Environment.NewLine, history.Select(command => command.ToString())));
        TestContext.Current.TestOutputHelper?.WriteLine($"{commands} commands");
        Assert.True(commands >= (IsCi ? 1_000_000 : 40_000), $"{commands} commands");
    }

    [Fact]
    public void Any_order_of_the_same_webhooks_with_any_duplicates_ends_in_the_same_call() =>
        Gen.Select(Story, Gen.Int).Sample(
            (story, seed) =>
            {
                var shuffled = Shuffle(story, seed);
                Assert.Equal(Facts.Of(CallGen.Call, CallGen.Run(CallGen.Call, story)), Facts.Of(CallGen.Call, CallGen.Run(CallGen.Call, shuffled)));
            },
            iter: 4_000 * Scale);

    [Fact]
    public void Facts_that_two_activations_took_in_apart_make_the_same_call_once_they_meet() =>
        Gen.Select(Story, Gen.Int, Gen.Int[0, 30]).Sample(
            (story, seed, cut) =>
            {
                var shuffled = Shuffle(story, seed);
                var (one, two) = (CallGen.Run(CallGen.Call, shuffled.Take(cut)), CallGen.Run(CallGen.Call, shuffled.Skip(cut)));
                var both = CallRules.Reconcile(one, two, CallGen.Call);
                Assert.Equal(Facts.Of(CallGen.Call, CallGen.Run(CallGen.Call, story)), Facts.Of(CallGen.Call, both));
                Assert.True(ReferenceEquals(both, one) || both.Version > Math.Max(one.Version, two.Version));
                CheckLogged(both);
            },
            iter: 2_000 * Scale);

    [Fact]
    public void A_call_that_was_opened_for_unclaimed_events_merges_without_a_trace_of_the_detour() =>
        Gen.Select(Story, Gen.Int, Gen.Int[0, 30]).Sample(
            (story, seed, cut) =>
            {
                var shuffled = Shuffle(story, seed);
                var early = shuffled.Where(command => command is CallCommand.Event).Take(cut).ToArray();
                var unclaimed = CallGen.Run("agent-1", early);
                var caller = CallGen.Run(CallGen.Call, shuffled.Except(early));
                Assert.Equal(Facts.Of(CallGen.Call, CallGen.Run(CallGen.Call, story)), Facts.Of(CallGen.Call, CallRules.Reconcile(caller, unclaimed, CallGen.Call)));
            },
            iter: 2_000 * Scale);

    // An honest call: the answer webhook once, and each webhook with one content.
    private static Gen<CallCommand[]> Story { get; } = Gen.Select(CallGen.Answer, CallGen.Webhook.Array[1, 25])
        .Select((answer, events) => (CallCommand[])[answer, .. events.Cast<CallCommand.Event>().DistinctBy(command => command.Heard.DedupKey)]);

    private static CallCommand[] Shuffle(CallCommand[] story, int seed)
    {
        var random = new Random(seed);
        CallCommand[] shuffled = [.. story, .. story.Where(_ => random.Next(3) == 0)];
        random.Shuffle(shuffled);
        return shuffled;
    }

    private static void Check(CallState before, CallState after)
    {
        if (ReferenceEquals(before, after))
        {
            return;
        }

        Assert.True(after.Version > before.Version, "A change must raise the version.");
        Assert.True(before.Aliases.All(after.Aliases.Contains), "An alias was lost.");
        Assert.Equal(after.Aliases.Length, after.Aliases.Distinct().Count());
        var keys = after.Timeline.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(after.Timeline.Length, keys.Count);
        Assert.True(before.Timeline.All(entry => keys.Contains(entry.Key)), "A timeline entry was lost.");
        for (var i = 1; i < after.Timeline.Length; i++)
        {
            Assert.True(after.Timeline[i - 1].At <= after.Timeline[i].At, "The timeline is not in order.");
        }

        CheckLogged(after);
    }

    private static void CheckLogged(CallState state)
    {
        var summary = CallSummary.Of(CallGen.Call, state);
        Assert.Equal(summary.Phase == CallPhase.InProgress, Phases.Deadline(CallGen.Call, state) is not null);
        Assert.NotEqual(CallPhase.Unknown, summary.Phase);
        Assert.True(summary.Phase != CallPhase.Ended || (state.LoggedAt is not null && summary.EndedAt is not null), "A call that is over has no place in the log.");
        Assert.All(summary.Legs, leg => Assert.True(leg.IsOver == leg.EndedAt.HasValue, "A leg is over when it has an end."));
    }
}
