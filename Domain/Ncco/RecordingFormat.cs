namespace ContactCenter.Domain.Ncco;

/// <summary>File format of a recording (facts §1.7).</summary>
public enum RecordingFormat
{
    /// <summary>16 kHz, 32 kbit/s; the default up to two channels.</summary>
    Mp3,

    /// <summary>The default with more than two channels.</summary>
    Wav,

    /// <summary>Ogg.</summary>
    Ogg,
}
