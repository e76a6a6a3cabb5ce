using ContactCenter.Domain.Ncco;
using static ContactCenter.Domain.Tests.Ncco.Given;

namespace ContactCenter.Domain.Tests.Ncco;

public sealed class SpokenTextTests
{
    [Theory]
    [InlineData("Hello, you")]
    [InlineData("Fish & chips, 3 < 4 > 2")]
    [InlineData("I <3 you")]
    [InlineData("two\r\nlines\tand a tab")]
    [InlineData("Grüße 😀")]
    [InlineData("<speak>Hello</speak>")]
    [InlineData("  <speak>Hello</speak>\n")]
    [InlineData("<speak version=\"1.1\">A<break time='1s'/>&amp; B</speak>")]
    [InlineData("<speak><break time='1s'/></speak>")]
    [InlineData("<speak><vendor:effect name='x'>A</vendor:effect></speak>")]
    [InlineData("<speak><prosody rate='fast'>A <emphasis>B</emphasis></prosody></speak>")]
    public void Can_be_said(string text) => Assert.Equal(text, SpokenText.Create(text).Require().Value);

    [Theory]
    [InlineData("", "bad-text")]
    [InlineData(" \n", "bad-text")]
    [InlineData(null, "bad-text")]
    [InlineData("a\u0001b", "bad-text")]
    [InlineData("<speak></speak>", "bad-text")]
    [InlineData("<speak>Hello", "bad-ssml")]
    [InlineData("<speak>A</speak> and more", "bad-ssml")]
    [InlineData("<speak>A</speak><speak>B</speak>", "bad-ssml")]
    [InlineData("<speak>A & B</speak>", "bad-ssml")]
    [InlineData("<speak><break time='1s'></speak>", "bad-ssml")]
    [InlineData("<speaker>A</speaker>", "bad-ssml")]
    [InlineData("<speak>&unknown;</speak>", "bad-ssml")]
    [InlineData("Hello <break time='1s'/> you", "bad-ssml")]
    [InlineData("<p>Hello</p>", "bad-ssml")]
    [InlineData("<!DOCTYPE speak [<!ENTITY a 'b'>]><speak>&a;</speak>", "bad-ssml")]
    public void Cannot_be_said(string? text, string code) => Assert.Equal([$"{code} at "], Faults(SpokenText.Create(text)));

    [Fact]
    public void Tags_do_not_count()
    {
        var words = new string('a', 750);
        Assert.True(SpokenText.Create($"<speak>{words}<break time='1s'/>{words}</speak>").IsOk);
        Assert.Equal(["out-of-range at "], Faults(SpokenText.Create($"<speak>{words}<break time='1s'/>{words}a</speak>")));
        Assert.True(SpokenText.Create($"<speak>{new string('a', 1499)}&amp;</speak>").IsOk);
    }
}
