using System.Text;
using System.Text.Json;
using ContactCenter.Domain.Ncco;
using CsCheck;

namespace ContactCenter.Domain.Tests.Ncco;

public sealed class RoundTripTests
{
    [Fact]
    public void What_is_written_is_read_as_it_was() => NccoGen.Documents.Sample(
        document =>
        {
            var utf8 = document.ToUtf8();
            using var json = JsonDocument.Parse(utf8);
            Assert.Equal(document.Actions.Length, json.RootElement.GetArrayLength());
            var read = NccoParser.Parse(utf8).Require();
            Assert.Equal(document, read);
            Assert.Equal(document.GetHashCode(), read.GetHashCode());
            Assert.Equal(utf8, read.ToUtf8());
        },
        iter: 3000);

    [Fact]
    public void Documents_differ_when_an_action_does() => Gen.Select(NccoGen.Documents, NccoGen.Documents).Sample(
        (a, b) => Assert.Equal(a.ToUtf8().AsSpan().SequenceEqual(b.ToUtf8()), a.Equals(b)), iter: 1000);

    [Fact]
    public void No_bytes_make_the_parser_throw() =>
        Gen.Byte.Array[0, 200].Sample(bytes => AssertAnswers(bytes), iter: 3000);

    [Fact]
    public void No_damage_to_a_document_makes_the_parser_throw() => Gen.Select(NccoGen.Documents, Gen.Int[0, int.MaxValue], Gen.Byte, Gen.Int[0, 2]).Sample(
        (document, at, value, how) =>
        {
            var bytes = document.ToUtf8();
            at %= bytes.Length;
            AssertAnswers(how switch
            {
                0 => [.. bytes[..at], value, .. bytes[(at + 1)..]],
                1 => [.. bytes[..at], .. bytes[(at + 1)..]],
                _ => [.. bytes[..at], .. "\"\\ud800"u8, .. bytes[at..]],
            });
        },
        iter: 5000);

    [Fact]
    public void No_json_makes_the_parser_throw()
    {
        string[] words = ["action", "talk", "connect", "input", "type", "endpoint", "phone", "sip", "headers", "payload", "dtmf", "speech", "text", "eventUrl", "transcription", "PARAMS_TO", "\\ud800", "\\u0000"];
        Gen.Recursive<string>((depth, inner) => depth > 4
            ? Gen.OneOf("1", "null", "\"talk\"", "1e999")
            : Gen.OneOf(
                Gen.OneOf(words).Select(word => $"\"{word}\""),
                Gen.Select(Gen.OneOf(words), inner).List[0, 5].Select(pairs => $"{{{string.Join(",", pairs.Select(p => $"\"{p.Item1}\":{p.Item2}"))}}}"),
                inner.List[0, 4].Select(items => $"[{string.Join(",", items)}]"))).Sample(json => AssertAnswers(Encoding.UTF8.GetBytes($"[{json}]")), iter: 5000);
    }

    private static void AssertAnswers(byte[] bytes)
    {
        var result = NccoParser.Parse(bytes);
        Assert.True(result.IsOk ? result.Value is not null : result.Refusals.All(r => r.Path is not null && r.Path.StartsWith('$')));
        var template = NccoTemplate.Create(bytes);
        if (template.IsOk)
        {
            template.Value.Fill(new NccoPlaceholders(null, "x", Given.Here));
        }
    }
}
