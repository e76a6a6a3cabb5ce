using System.Diagnostics;
using System.Globalization;
using System.Text;
using CsCheck;

namespace ContactCenter.Fuzz.Tests.Fuzzing;

/// <summary>
/// Feeds a parser with its corpus, and then with mutations of it: the same ones each time. <c>FUZZ_SEED</c> gives others, <c>FUZZ_ITERATIONS</c> as many as that for
/// each parser. What breaks the contract is told with its seed and its bytes; keep them as a file of the corpus.
/// </summary>
internal static class Fuzzer
{
    private const ulong UsualSeed = 20_261_127;
    private const uint Stream = 7;
    private const int Shown = 4_000;

    // Far more than any of them takes on a busy machine, and far less than what a hostile input could be after.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private const long MemoryAtLeast = 4 * 1024 * 1024;
    private const long MemoryPerByte = 4_000;

    private static readonly ulong Seed = ulong.TryParse(Environment.GetEnvironmentVariable("FUZZ_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : UsualSeed;
    private static readonly int? Iterations = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_ITERATIONS"), CultureInfo.InvariantCulture, out var count) ? count : null;

    /// <summary>Inputs of a parser: its corpus, then so many mutations.</summary>
    public static IEnumerable<(string Name, byte[] Input)> Inputs(IReadOnlyList<byte[]> corpus, int usual)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"FUZZ_SEED={Seed} FUZZ_ITERATIONS={Iterations ?? usual}");
        for (var i = 0; i < corpus.Count; i++)
        {
            yield return ($"entry {i} of the corpus", corpus[i]);
        }

        var inputs = Mutations.Of(corpus);
        for (var i = 0; i < (Iterations ?? usual); i++)
        {
            yield return ($"FUZZ_SEED={Seed}, iteration {i}", inputs.Generate(new PCG(Stream, Seed + (ulong)i), null!, out _));
        }
    }

    /// <summary>What the same seed chooses beside the input.</summary>
    public static PCG Chance(int iteration) => new(Stream + 1, Seed + (ulong)iteration);

    /// <summary>Runs a parser that answers at once.</summary>
    /// <param name="parser">Folder of the corpus.</param>
    /// <param name="usual">How many mutations.</param>
    /// <param name="parse">Parses, and asserts what has to hold of what comes out.</param>
    public static void Run(string parser, int usual, Action<byte[]> parse) => Run(parser, Corpus.Of(parser), usual, parse);

    /// <summary>Runs a parser that answers at once, on a corpus that is no file alone.</summary>
    public static void Run(string parser, IReadOnlyList<byte[]> corpus, int usual, Action<byte[]> parse)
    {
        foreach (var (name, input) in Inputs(corpus, usual))
        {
            var (began, allocated) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            try
            {
                parse(input);
            }
            catch (Exception e)
            {
                Fail(parser, name, input, e.ToString());
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            if (allocated > MemoryAtLeast + (MemoryPerByte * input.Length))
            {
                Fail(parser, name, input, $"took {allocated} bytes of memory");
            }

            InTime(parser, name, input, began);
        }
    }

    /// <summary>Runs something that answers later.</summary>
    public static async Task Run(string parser, int usual, Func<byte[], int, Task> ask)
    {
        var i = 0;
        foreach (var (name, input) in Inputs(Corpus.Of(parser), usual))
        {
            var began = Stopwatch.GetTimestamp();
            try
            {
                await ask(input, i++);
            }
            catch (Exception e)
            {
                Fail(parser, name, input, e.ToString());
            }

            InTime(parser, name, input, began);
        }
    }

    private static void InTime(string parser, string name, byte[] input, long began)
    {
        if (Stopwatch.GetElapsedTime(began) is var took && took > Longest)
        {
            Fail(parser, name, input, $"took {took}");
        }
    }

    private static void Fail(string parser, string name, byte[] input, string what) => Assert.Fail(
        $"{parser}, {name}: {what}\nInput ({input.Length} bytes; keep it below Corpus/{parser}): {Encoding.Latin1.GetString(input, 0, Math.Min(input.Length, Shown))}\nBase64: {Convert.ToBase64String(input, 0, Math.Min(input.Length, Shown))}");
}
