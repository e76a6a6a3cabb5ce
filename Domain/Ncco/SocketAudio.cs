namespace ContactCenter.Domain.Ncco;

/// <summary>Audio on a WebSocket: 16-bit linear PCM, 20 ms a frame (facts §1.5).</summary>
public enum SocketAudio
{
    /// <summary>8 kHz, 320 bytes a frame.</summary>
    Rate8000 = 8000,

    /// <summary>16 kHz, 640 bytes a frame.</summary>
    Rate16000 = 16000,

    /// <summary>24 kHz, 960 bytes a frame.</summary>
    Rate24000 = 24000,
}
