namespace ContactCenter.Gateway.Media;

/// <summary>What callers hear while they wait: 51 s of our own, MP3 as the platform asks for (facts §1.6), composed by <c>tools/hold-music.cs</c>.</summary>
internal static class HoldMusic
{
    private const string Resource = "hold.mp3";

    /// <summary>Reads the file that this program carries.</summary>
    public static byte[] Read()
    {
        using var file = typeof(HoldMusic).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"This program was built without {Resource}.");
        var music = new byte[file.Length];
        file.ReadExactly(music);
        return music;
    }
}
