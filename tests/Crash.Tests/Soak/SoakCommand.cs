using System.Globalization;
using ContactCenter.Crash.Tests.Load;
using ContactCenter.Crash.Tests.Processes;

namespace ContactCenter.Crash.Tests.Soak;

/// <summary>Runs a center under load for long, and does to it what the seed says; for people, as it takes as long as they like.</summary>
internal static class SoakCommand
{
    private const double Rate = 0.7;
    private const int Violations = 1;
    private const int Usage = 2;

    /// <summary>Runs it, and prints the seed, each fault and the verdict.</summary>
    /// <param name="args">
    /// <c>--minutes N</c>, <c>--seed N</c>, <c>--only WORDS</c> (faults of which the name has these, such as "silo made to stand still") and <c>--keep FOLDER</c>
    /// (where what is known of the run goes), all optional.
    /// </param>
    /// <returns>Exit code: 0 when the judge is content, 1 when not, 2 for wrong arguments.</returns>
    public static async Task<int> Run(string[] args)
    {
        if (Number(args, "--minutes", 10) is not { } minutes || Number(args, "--seed", Random.Shared.Next()) is not { } seed || minutes < 1)
        {
            await Console.Error.WriteLineAsync("Usage: dotnet run --project tests/Crash.Tests -- soak [--minutes N] [--seed N] [--only WORDS] [--keep FOLDER]");
            return Usage;
        }

        var only = Text(args, "--only");
        if (only is not null && !Nemesis.Names.Any(name => name.Contains(only, StringComparison.Ordinal)))
        {
            await Console.Error.WriteLineAsync($"--only {only}: there is no such fault. Use words of one of these: {string.Join(", ", Nemesis.Names)}.");
            return Usage;
        }

        var callers = (int)(minutes * 60 * Rate);
        Output.Line($"soak of {minutes} minutes, {callers} callers, seed {seed}; to do the same again: soak --minutes {minutes} --seed {seed}{(only is null ? "" : $" --only \"{only}\"")}");
        await using var center = await CenterUnderLoad.Start(callers, Rate, options: ["--seed", seed.ToString(CultureInfo.InvariantCulture)]);
        var nemesis = new Nemesis(center, seed, only);
        var hasEnded = false;
        try
        {
            await nemesis.Torment(TimeSpan.FromMinutes(minutes));
            hasEnded = true;
            await center.EndsWell([.. nemesis.Outages]);
            Output.Line($"the judge is content after {nemesis.Faults} faults: {nemesis.Done}");
            return 0;
        }
        catch (Exception e) when (e is Xunit.Sdk.IAssertionException)
        {
            await Console.Error.WriteLineAsync($"{e.Message}\nseed {seed}, after {nemesis.Faults} faults: {nemesis.Done}");
            if (!hasEnded)
            {
                await Console.Error.WriteLineAsync($"The run was broken off; what the judge saw until then, with who still waited or talked as stuck:\n{await center.BrokenOff()}");
            }

            return Violations;
        }
        finally
        {
            if (Text(args, "--keep") is { } folder)
            {
                await center.Keep(folder);
            }
        }
    }

    private static string? Text(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at ? args.ElementAtOrDefault(at + 1) : null;

    private static int? Number(string[] args, string name, int usual) =>
        Array.IndexOf(args, name) is var at && at < 0 ? usual
        : at + 1 < args.Length && int.TryParse(args[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : null;
}
