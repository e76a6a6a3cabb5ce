using System.Text.Json;
using ContactCenter.Domain.CallLogs;

namespace ContactCenter.Domain.Tests.CallLogs;

public sealed class NumberErasureTests
{
    private static readonly PhoneNumber Number = PhoneNumber.TryParse("447700900123", out var number) ? number : default;

    [Theory]
    [InlineData("""{"from":"447700900123"}""", """{"from":"erased"}""")]
    [InlineData("""{"from":"+447700900123","to":"442079460000"}""", """{"from":"erased","to":"442079460000"}""")]
    [InlineData("""{"legs":[{"facts":{"from":"sip:447700900123@example.com"}}]}""", """{"legs":[{"facts":{"from":"sip:erased@example.com"}}]}""")]
    [InlineData("""{"notes":["call 447700900123 back, or 00447700900123"]}""", """{"notes":["call erased back, or erased"]}""")]
    public void A_number_goes_wherever_a_text_holds_it(string json, string without) => Assert.Equal(without, Erase(json));

    [Theory]
    [InlineData("""{"from":"447700900124"}""")]
    [InlineData("""{"from":"14477009001234"}""")]
    [InlineData("""{"from":"4477009001234"}""")]
    [InlineData("""{"durationSeconds":447700900123}""")]
    [InlineData("""{"id":"0b5f9a52-447700900123","leg":"447700900123"}""")]
    public void What_is_not_that_number_stays_to_the_letter(string json) => Assert.Same(json, Erase(json));

    private static string Erase(string json) => NumberErasure.Erase(json, Number, JsonSerializerOptions.Web);
}
