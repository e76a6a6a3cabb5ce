using System.Net.Http.Headers;
using ContactCenter.Gateway.Api.Recordings;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Gateway.Tests.Recordings;

public sealed class RecordingSliceTests
{
    [Theory]
    [InlineData("bytes=0-9", 206, 0, 10L, "bytes 0-9/100")]
    [InlineData("bytes=90-", 206, 90, 10L, "bytes 90-99/100")]
    [InlineData("bytes=-10", 206, 90, 10L, "bytes 90-99/100")]
    [InlineData("bytes=-1000", 206, 0, 100L, "bytes 0-99/100")]
    [InlineData("bytes=99-1000", 206, 99, 1L, "bytes 99-99/100")]
    [InlineData("bytes=100-", 416, 0, 0L, "bytes */100")]
    [InlineData("bytes=-0", 416, 0, 0L, "bytes */100")]
    [InlineData("bytes=0-1,5-6", 200, 0, 100L, null)]
    [InlineData("lines=0-9", 200, 0, 100L, null)]
    [InlineData("bytes=9-0", 200, 0, 100L, null)]
    [InlineData("nonsense", 200, 0, 100L, null)]
    [InlineData("", 200, 0, 100L, null)]
    public void A_platform_that_sends_the_whole_is_cut_to_what_was_asked_for(string asked, int status, int skip, long count, string? range) =>
        Assert.Equal((status, skip, count, range), Slice(asked, null, 100) is var slice ? (slice.Status, slice.Skip, slice.Count, slice.Range?.ToString()) : default);

    [Fact]
    public void A_part_that_the_platform_cut_itself_is_passed_on() =>
        Assert.Equal((206, 0L, 10L, "bytes 5-14/100"), Slice("bytes=5-14", new ContentRangeHeaderValue(5, 14, 100), 10) is var slice ? (slice.Status, slice.Skip, slice.Count, slice.Range!.ToString()) : default);

    [Fact]
    public void Of_a_recording_whose_length_nobody_knows_the_whole_is_sent() => Assert.Equal(new RecordingSlice(200, 0, null, null), Slice("bytes=5-14", null, null));

    [Fact]
    public void A_range_under_a_condition_that_we_cannot_judge_is_the_whole()
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Range = "bytes=0-9";
        request.Headers["If-Range"] = "\"some-tag\"";
        Assert.Null(RecordingSlice.Asked(request));
    }

    private static RecordingSlice Slice(string asked, ContentRangeHeaderValue? part, long? length)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Range = asked;
        return RecordingSlice.Of(RecordingSlice.Asked(request), part, length);
    }
}
