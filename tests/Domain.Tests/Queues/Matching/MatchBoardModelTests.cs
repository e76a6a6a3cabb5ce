using ContactCenter.Domain.Queues;
using CsCheck;

namespace ContactCenter.Domain.Tests.Queues.Matching;

public sealed class MatchBoardModelTests
{
    private static readonly bool IsCi = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Any_history_of_a_queue_is_decided_as_by_somebody_who_looks_at_everybody()
    {
        var commands = 0L;
        Gen.Select(MatchGen.Settings, Gen.Int, MatchGen.Command.Array[1, 120]).Sample(
            sample =>
            {
                Run(sample);
                Interlocked.Add(ref commands, sample.Item3.Length);
            },
            iter: IsCi ? 20_000 : 1_500,
            print: Print);
        TestContext.Current.TestOutputHelper?.WriteLine($"{commands} commands");
        Assert.True(commands >= (IsCi ? 1_000_000 : 60_000), $"{commands} commands");
    }

    [Fact]
    public void A_crowd_of_agents_in_many_classes_is_ranked_as_by_somebody_who_looks_at_everybody() =>
        Gen.Select(MatchGen.Settings, Gen.Int, MatchGen.Crowd).Sample(
            sample => Run(sample),
            iter: IsCi ? 4_000 : 150,
            print: Print);

    // Long enough that classes come, are left, are forgotten and come again.
    [Fact]
    public void A_long_day_is_decided_as_by_somebody_who_looks_at_everybody() =>
        Gen.Select(MatchGen.Settings, Gen.Int, MatchGen.Command.Array[2_000]).Sample(
            sample => Run(sample),
            iter: IsCi ? 100 : 6,
            print: sample => $"{sample.Item1}, seed {sample.Item2}, {sample.Item3.Length} commands");

    private static void Run((QueueSettings Settings, int Seed, MatchCommand[] History) sample)
    {
        var trial = new MatchTrial(sample.Settings, sample.Seed);
        foreach (var command in sample.History)
        {
            trial.Do(command);
        }
    }

    private static string Print((QueueSettings Settings, int Seed, MatchCommand[] History) sample) =>
        string.Join(Environment.NewLine, [$"{sample.Settings}, seed {sample.Seed}", .. sample.History.Select(command => command.ToString())]);
}
