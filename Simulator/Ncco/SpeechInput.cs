namespace ContactCenter.Simulator.Ncco;

/// <summary>How speech is collected.</summary>
/// <param name="EndOnSilence">0.4 to 10 s.</param>
/// <param name="StartTimeout">1 to 60 s.</param>
/// <param name="MaxDuration">1 to 60 s.</param>
/// <param name="SaveAudio">Whether the result carries <c>recording_url</c>.</param>
public sealed record SpeechInput(TimeSpan EndOnSilence, TimeSpan StartTimeout, TimeSpan MaxDuration, bool SaveAudio);
