using System.Text.Json;
using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Tests.Webhooks;

/// <summary>Payloads of the public documentation, and logs of real calls (<c>sequence_*</c>, in the order received).</summary>
internal static class Sample
{
    public static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Webhooks", "Samples", file));

    public static VoiceEvent Event(string file) => VoiceEvent.Parse(Bytes(file)).Require();

    public static VoiceEvent[] Sequence(string file)
    {
        using var document = JsonDocument.Parse(Bytes(file));
        return [.. document.RootElement.EnumerateArray().Select(e => Parse(e.GetRawText()))];
    }

    public static VoiceEvent Parse(string json) => VoiceEvent.Parse(System.Text.Encoding.UTF8.GetBytes(json)).Require();

    public static AnswerRequest Answer(string json) => AnswerRequest.Parse(System.Text.Encoding.UTF8.GetBytes(json)).Require();

    /// <summary>All that a record says, for comparing records that hold collections.</summary>
    public static string Dump<T>(T value) => JsonSerializer.Serialize(value);
}
