using CsCheck;

namespace ContactCenter.Fuzz.Tests.Fuzzing;

/// <summary>Makes inputs out of those of a corpus: bytes are changed, cut, doubled and spliced; values of JSON are replaced, left out, doubled and renamed.</summary>
internal static class Mutations
{
    private const int LongestNonsense = 300;
    private const int MostBytes = 60_000;
    private static readonly Gen<List<(int Kind, uint Where, uint What)>> Steps = Gen.Select(Gen.Int[0, 11], Gen.UInt, Gen.UInt).List[1, 6];

    /// <summary>Inputs like those of a corpus.</summary>
    public static Gen<byte[]> Of(IReadOnlyList<byte[]> corpus)
    {
        var entry = Gen.Int[0, corpus.Count - 1].Select(i => corpus[i]);
        return Gen.Frequency(
            (12, Gen.Select(entry, entry, Steps, (start, other, steps) => steps.Aggregate(start, (input, step) => Apply(input, other, step.Kind, step.Where, step.What)))),
            (1, Gen.Byte.Array[0, LongestNonsense]),
            (1, Gen.Int[0, Tokens.Texts.Count - 1].Select(i => Tokens.Texts[i])));
    }

    private static byte[] Apply(byte[] input, byte[] other, int kind, uint where, uint what)
    {
        var result = kind switch
        {
            0 => Flip(input, where, what),
            1 => Splice(input, where, where + (what % 8), []),
            2 => Splice(input, where, where, Tokens.Texts[Index(what, Tokens.Texts.Count)]),
            3 => Splice(input, where, where, Piece(input, what)),
            4 => Splice(input, where, where, Piece(other, what)),
            5 => input[..At(where, input.Length)],
            _ => Json(input, other, kind, where, what),
        };
        return result.Length <= MostBytes ? result : result[..MostBytes];
    }

    private static byte[] Json(byte[] input, byte[] other, int kind, uint where, uint what)
    {
        var spans = JsonSpans.Of(input);
        var of = kind is 9 or 10 ? spans.Members : spans.Values;
        if (of.Count == 0)
        {
            return Splice(input, where, where + (what % 16), Tokens.Texts[Index(what, Tokens.Texts.Count)]);
        }

        var span = of[Index(where, of.Count)];
        return kind switch
        {
            6 or 7 => Replace(input, span, Tokens.Values[Index(what, Tokens.Values.Count)]),
            8 => Replace(input, span, Tokens.Quoted(Tokens.Texts[Index(what, Tokens.Texts.Count)])),
            9 => Replace(input, span, []),
            10 => Replace(input, span, [.. input[span], (byte)',', .. input[span]]),
            _ => JsonSpans.Of(other).Values is { Count: > 0 } theirs ? Replace(input, span, other[theirs[Index(what, theirs.Count)]]) : input,
        };
    }

    private static byte[] Flip(byte[] input, uint where, uint what)
    {
        if (input.Length == 0)
        {
            return input;
        }

        var copy = (byte[])input.Clone();
        copy[Index(where, copy.Length)] ^= (byte)(1 << (int)(what % 8));
        return copy;
    }

    private static byte[] Piece(byte[] of, uint what)
    {
        var start = At(what, of.Length);
        return of[start..Math.Min(of.Length, start + 1 + (int)(what % 64))];
    }

    private static byte[] Splice(byte[] input, uint from, uint to, byte[] with)
    {
        var start = At(from, input.Length);
        return [.. input[..start], .. with, .. input[Math.Min(input.Length, start + (int)(to - from))..]];
    }

    private static byte[] Replace(byte[] input, Range span, byte[] with) => [.. input[..span.Start], .. with, .. input[span.End..]];

    private static int Index(uint number, int count) => (int)(number % (uint)count);

    private static int At(uint number, int length) => (int)(number % (uint)(length + 1));
}
