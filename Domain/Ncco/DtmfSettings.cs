using System.Text.Json;

namespace ContactCenter.Domain.Ncco;

/// <summary>How an <c>input</c> collects keys (facts §1.4).</summary>
public sealed record DtmfSettings
{
    private DtmfSettings(int timeOut, int maxDigits, bool submitOnHash) => (TimeOut, MaxDigits, SubmitOnHash) = (timeOut, maxDigits, submitOnHash);

    /// <summary>The platform's defaults: 3 s, 4 digits, no hash.</summary>
    public static DtmfSettings Default { get; } = new(3, 4, false);

    /// <summary>Seconds after the last key, 0 to 10.</summary>
    public int TimeOut { get; }

    /// <summary>How many keys end it, 1 to 20.</summary>
    public int MaxDigits { get; }

    /// <summary>Whether <c>#</c> ends it.</summary>
    public bool SubmitOnHash { get; }

    /// <summary>Makes the settings.</summary>
    /// <returns>The settings, or refusals with paths <c>timeOut</c>, <c>maxDigits</c>.</returns>
    public static Result<DtmfSettings> Create(int timeOut = 3, int maxDigits = 4, bool submitOnHash = false)
    {
        var check = new Check();
        check.Range(timeOut, 0, 10, "timeOut");
        check.Range(maxDigits, 1, 20, "maxDigits");
        return check.Failed ? check.No<DtmfSettings>() : new DtmfSettings(timeOut, maxDigits, submitOnHash);
    }

    internal void Write(Utf8JsonWriter writer)
    {
        if (this != Default)
        {
            writer.WriteStartObject("dtmf"u8);
            writer.Whole("timeOut"u8, TimeOut, 3);
            writer.Whole("maxDigits"u8, MaxDigits, 4);
            writer.Flag("submitOnHash"u8, SubmitOnHash);
            writer.WriteEndObject();
        }
    }
}
