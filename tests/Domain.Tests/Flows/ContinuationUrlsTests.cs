using ContactCenter.Domain.Flows;
using CsCheck;
using static ContactCenter.Domain.Tests.Flows.Sample;

namespace ContactCenter.Domain.Tests.Flows;

public sealed class ContinuationUrlsTests
{
    private static readonly FlowPlace Place = new("aaa 111&x=1", "f", 2, "menu", 3);

    [Fact]
    public void Each_hook_has_its_url()
    {
        const string query = "?call=aaa%20111%26x%3D1&flow=f&v=2&step=menu&visit=3";
        Assert.Equal($"https://cc.example.com/webhooks/input{query}", Urls.Input(Place).Value);
        Assert.Equal($"https://cc.example.com/webhooks/event{query}", Urls.Event(Place).Value);
        Assert.Equal($"https://cc.example.com/webhooks/recording{query}", Urls.Recording(Place).Value);
        Assert.Equal("https://cc.example.com/webhooks/event?call=a%2Fb", Urls.Event("a/b").Value);
        Assert.Equal("https://cc.example.com/webhooks/resume", Urls.Resume.Value);
        Assert.Equal("https://cc.example.com/webhooks/dtmf", Urls.Dtmf.Value);
        Assert.Equal("https://cc.example.com/media/hold.mp3", Urls.HoldMusic.Value);
    }

    [Fact]
    public void A_place_comes_back_from_its_url() => Assert.Equal(Place, RoundTrip(Urls.Event(Place)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("cc.example.com")]
    [InlineData("ftp://cc.example.com")]
    [InlineData("https://cc.example.com?a=b")]
    [InlineData("https://cc.example.com#a")]
    public void A_base_that_cannot_carry_urls_is_refused(string? url) => Assert.Equal("invalid-base-url", Assert.Single(ContinuationUrls.Create(url).Refusals).Code);

    [Fact]
    public void A_base_may_have_a_path() => Assert.Equal("http://localhost:8080/cc/webhooks/dtmf", ContinuationUrls.Create("http://localhost:8080/cc/").Require().Dtmf.Value);

    [Theory]
    [InlineData("v", "-1")]
    [InlineData("v", "x")]
    [InlineData("v", null)]
    [InlineData("visit", "0")]
    [InlineData("visit", "101")]
    [InlineData("visit", "99999999999999999999")]
    [InlineData("step", "Menu")]
    [InlineData("step", "")]
    [InlineData("call", "")]
    [InlineData("call", null)]
    [InlineData("flow", null)]
    public void A_place_with_one_bad_part_is_none(string name, string? value)
    {
        var query = new Dictionary<string, string?> { ["call"] = "c", ["flow"] = "f", ["v"] = "1", ["step"] = "menu", ["visit"] = "1" };
        Assert.NotNull(ContinuationUrls.TryReadPlace(query.GetValueOrDefault));
        query[name] = value;
        Assert.Null(ContinuationUrls.TryReadPlace(query.GetValueOrDefault));
    }

    [Fact]
    public void A_call_that_no_url_can_carry_is_no_place()
    {
        Assert.Null(ContinuationUrls.TryReadPlace(name => name == "call" ? "\ud800" : name is "flow" or "step" ? "f" : "1"));
        Assert.Null(ContinuationUrls.TryReadPlace(name => name == "call" ? new string('a', 201) : name is "flow" or "step" ? "f" : "1"));
        Assert.NotNull(ContinuationUrls.TryReadPlace(name => name == "call" ? new string('a', 200) : name is "flow" or "step" ? "f" : "1"));
    }

    [Fact]
    public void Any_query_is_read_without_an_exception() =>
        Gen.String.Array[5].Sample(values =>
        {
            var i = 0;
            return ContinuationUrls.TryReadPlace(_ => values[i++ % values.Length]) is null or { Visit: > 0 };
        });
}
