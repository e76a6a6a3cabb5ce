using System.Net;
using System.Net.Http.Headers;
using ContactCenter.VonageApi.Recordings;
using ContactCenter.VonageApi.Results;

namespace ContactCenter.Gateway.Tests.VonageApi.Recordings;

public sealed class RecordingsClientTests : IDisposable
{
    private static readonly Uri Url = new("https://api-us-1.nexmo.com/v1/files/bbbb-1?a=b");
    private readonly Platform _platform = new();

    private VonageRecordingsClient Recordings => _platform.Client<VonageRecordingsClient>();

    public void Dispose() => _platform.Dispose();

    [Fact]
    public async Task A_recording_streams_from_its_own_host_with_the_applications_token()
    {
        _platform.Stub.Answer(() => new(HttpStatusCode.OK) { Content = new ByteArrayContent([1, 2, 3]) { Headers = { ContentType = new MediaTypeHeaderValue("audio/mpeg") } } });
        using var content = (await Recordings.Open(Url)).Value!;
        Assert.Equal(("audio/mpeg", 3), (content.MediaType, content.Length));
        await using var stream = await content.Open();
        var bytes = new byte[8];
        Assert.Equal(3, await stream.ReadAtLeastAsync(bytes, 8, throwOnEndOfStream: false));
        Assert.Equal(("GET /v1/files/bbbb-1?a=b", "api-us-1.nexmo.com"), (Assert.Single(_platform.Stub.Requests), Assert.Single(_platform.Stub.Hosts)));
        Assert.StartsWith("Bearer ", Assert.Single(_platform.Stub.Authorizations), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_range_is_asked_for_and_a_part_is_known_as_one()
    {
        _platform.Stub.Answer(() => new(HttpStatusCode.PartialContent) { Content = new ByteArrayContent([2]) { Headers = { ContentRange = new ContentRangeHeaderValue(1, 1, 3) } } });
        using var content = (await Recordings.Open(Url, new RangeHeaderValue(1, 1))).Value!;
        Assert.Equal(("bytes 1-1/3", 1), (content.Part?.ToString(), content.Length));
        Assert.Equal("bytes=1-1", Assert.Single(_platform.Stub.Ranges));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task A_recording_that_is_no_longer_kept_is_not_found(int status)
    {
        _platform.Answer(status);
        Assert.Equal(VonageCodes.NotFound, (await Recordings.Open(Url)).Failure?.Code);
    }

    [Theory]
    [InlineData("https://evil.test/v1/files/1")]
    [InlineData("http://api.nexmo.com/v1/files/1")]
    [InlineData("https://api.nexmo.com:8443/v1/files/1")]
    [InlineData("https://user@api.nexmo.com.evil.test/v1/files/1")]
    [InlineData("ftp://api.nexmo.com/v1/files/1")]
    [InlineData("https://api.nexmo.com.evil.test/v1/files/1")]
    [InlineData("https://api.nexmo.com@evil.test/v1/files/1")]
    [InlineData("https://api.nexmo.com.:443/v1/files/1")]
    [InlineData("https://аpi.nexmo.com/v1/files/1")]
    [InlineData("https://xn--pi-6kc.nexmo.com/v1/files/1")]
    [InlineData("https://[::1]/v1/files/1")]
    [InlineData("https://[::ffff:169.254.169.254]/latest/meta-data")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("https://2852039166/latest")]
    [InlineData("file:///etc/passwd")]
    [InlineData("mailto:somebody@api.nexmo.com")]
    [InlineData("data:text/plain,abc")]
    public async Task Our_token_goes_to_no_other_host(string url)
    {
        Assert.Equal(VonageCodes.HostNotAllowed, (await Recordings.Open(new Uri(url))).Failure?.Code);
        Assert.Empty(_platform.Stub.Requests);
    }

    [Theory]
    [InlineData("https://api.nexmo.com/https://evil.test/steal")]
    [InlineData("https://api.nexmo.com//evil.test/steal")]
    [InlineData("https://api.nexmo.com/\\evil.test/steal")]
    [InlineData("https://api.nexmo.com/http:evil.test/steal")]
    [InlineData("https://api.nexmo.com/ftp://evil.test/steal")]
    [InlineData("https://api.nexmo.com/@evil.test/steal")]
    [InlineData("https://api.nexmo.com/:80@evil.test/steal")]
    [InlineData("https://api.nexmo.com/..//evil.test/steal")]
    public async Task A_path_that_looks_like_a_url_leads_to_no_other_host(string url)
    {
        _platform.Answer(200);
        using var content = (await Recordings.Open(new Uri(url))).Value;
        Assert.Equal("api.nexmo.com", Assert.Single(_platform.Stub.Hosts));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        _platform.Stub.Answer(() => new(HttpStatusCode.Found) { Headers = { Location = new Uri("https://evil.test/") } });
        Assert.Equal(VonageCodes.Unexpected, (await Recordings.Open(Url)).Failure?.Code);
        Assert.Single(_platform.Stub.Requests);
    }
}
