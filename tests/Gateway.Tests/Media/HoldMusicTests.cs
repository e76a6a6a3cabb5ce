using System.Net;
using System.Net.Http.Headers;
using NLayer;

namespace ContactCenter.Gateway.Tests.Media;

public sealed class HoldMusicTests(GatewayFixture gateway)
{
    private readonly HttpClient _http = gateway.CreateClient();

    [Fact]
    public async Task Music_is_an_mp3_file_of_half_a_minute_to_a_minute_small_enough_for_a_telephone()
    {
        var file = await _http.GetByteArrayAsync("/media/hold.mp3");

        using var music = new MpegFile(new MemoryStream(file));
        Assert.Equal((16000, 1), (music.SampleRate, music.Channels));
        var samples = Decode(music);
        Assert.InRange(samples.Length / 16000.0, 30, 60);
        Assert.InRange(file.Length * 8 / (samples.Length / 16000.0), 30_000, 48_000);
    }

    [Fact]
    public async Task Music_begins_and_ends_in_silence_so_that_it_loops_without_a_click_and_is_heard_all_the_while_between()
    {
        using var music = new MpegFile(new MemoryStream(await _http.GetByteArrayAsync("/media/hold.mp3")));

        var samples = Decode(music);
        const int tenth = 1600;
        Assert.All(samples.Take(16).Concat(samples.TakeLast(tenth)), sample => Assert.InRange(sample, -0.01f, 0.01f));
        Assert.InRange(samples.Max(Math.Abs), 0.3, 0.7);
        var loudness = samples.Chunk(tenth).Select(part => Math.Sqrt(part.Average(sample => sample * sample))).ToArray();
        Assert.All(loudness[1..^10], part => Assert.True(part > 0.01, "a caller would hear nothing"));
    }

    [Fact]
    public async Task The_platform_may_keep_it_and_asks_later_whether_it_is_the_same()
    {
        using var first = await _http.GetAsync("/media/hold.mp3");

        Assert.Equal("audio/mpeg", first.Content.Headers.ContentType?.MediaType);
        Assert.Equal(TimeSpan.FromDays(1), first.Headers.CacheControl?.MaxAge);
        Assert.True(first.Headers.CacheControl?.Public);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/media/hold.mp3");
        again.Headers.IfNoneMatch.Add(Assert.IsType<EntityTagHeaderValue>(first.Headers.ETag));
        using var second = await _http.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_player_that_asks_first_learns_length_and_kind_without_the_file()
    {
        using var question = new HttpRequestMessage(HttpMethod.Head, "/media/hold.mp3");
        using var head = await _http.SendAsync(question);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal((await _http.GetByteArrayAsync("/media/hold.mp3")).Length, head.Content.Headers.ContentLength);
        Assert.Equal("bytes", Assert.Single(head.Headers.AcceptRanges));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_part_of_it_is_served_as_asked_and_a_part_beyond_its_end_is_refused()
    {
        var whole = await _http.GetByteArrayAsync("/media/hold.mp3");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/media/hold.mp3");
        request.Headers.Range = new(144, 287);
        using var part = await _http.SendAsync(request);

        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(whole[144..288], await part.Content.ReadAsByteArrayAsync());
        Assert.Equal($"bytes 144-287/{whole.Length}", part.Content.Headers.ContentRange?.ToString());
        using var beyond = new HttpRequestMessage(HttpMethod.Get, "/media/hold.mp3");
        beyond.Headers.Range = new(whole.Length, null);
        using var refused = await _http.SendAsync(beyond);
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, refused.StatusCode);
    }

    private static float[] Decode(MpegFile music)
    {
        var samples = new List<float>();
        var part = new float[16000];
        for (int read; (read = music.ReadSamples(part, 0, part.Length)) > 0;)
        {
            samples.AddRange(part.AsSpan(0, read));
        }

        return [.. samples];
    }
}
