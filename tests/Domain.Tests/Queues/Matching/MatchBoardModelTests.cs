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
            (settings, seed, history) =>
            {
                var trial = new MatchTrial(settings, seed);
                foreach (var command in history)
                {
                    trial.Do(command);
                }

                Interlocked.Add(ref commands, history.Length);
            },
            iter: IsCi ? 40_000 : 1_500,
            print: sample => string.Join(Environment.NewLine, [$"{sample.Item1}, seed {sample.Item2}", .. sample.Item3.Select(command => command.ToString())]));
        TestContext.Current.TestOutputHelper?.WriteLine($"{commands} commands");
        Assert.True(commands >= (IsCi ? 2_000_000 : 60_000), $"{commands} commands");
    }
}
