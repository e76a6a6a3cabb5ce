using System.Buffers.Binary;
using System.Text;

namespace ContactCenter.Gateway.Tests.Media;

public class RingbackToneTests
{
    [Fact]
    public async Task The_tone_that_ncco_s_name_is_a_wav_file_that_the_platform_may_keep()
    {
        await using var gateway = new GatewayFixture();
        using var http = gateway.CreateClient();
        using var response = await http.GetAsync("/media/ringback.wav");
        var file = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal("audio/wav", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(TimeSpan.FromDays(1), response.Headers.CacheControl?.MaxAge);
        Assert.Equal(("RIFF", "WAVE"), (Encoding.ASCII.GetString(file, 0, 4), Encoding.ASCII.GetString(file, 8, 4)));
        Assert.Equal(file.Length - 44, BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(40)));
        var samples = Enumerable.Range(0, (file.Length - 44) / 2).Select(i => BinaryPrimitives.ReadInt16LittleEndian(file.AsSpan(44 + (2 * i)))).ToArray();
        Assert.True(samples.Take(8000).Max(Math.Abs) > 1000, "one second of tone");
        Assert.All(samples.Skip(8000), sample => Assert.Equal(0, sample));
    }
}
