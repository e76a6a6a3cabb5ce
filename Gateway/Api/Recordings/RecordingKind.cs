namespace ContactCenter.Gateway.Api.Recordings;

/// <summary>What can be fetched of a call.</summary>
public enum RecordingKind
{
    /// <summary>Audio of the call, or a message that was left.</summary>
    Recording = 0,

    /// <summary>A transcript.</summary>
    Transcription,

    /// <summary>What was said to an <c>input</c>.</summary>
    Input,
}
