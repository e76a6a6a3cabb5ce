using System.Text.Json;
using ContactCenter.Domain.Audits;
using CsCheck;

namespace ContactCenter.Domain.Tests.Audits;

public sealed class AuditFieldsTests
{
    [Fact]
    public void What_is_harmless_is_kept_and_all_else_is_not()
    {
        var fields = AuditFields.Of(JsonElement.Parse("""{"presence":"away","reason":"lunch","pin":"1234","privateKey":"PEM","notes":"private","front":true,"priority":5,"skills":{"German":7}}"""));
        Assert.Equal(["front=true", "presence=away", "priority=5", "reason=lunch"], fields.Select(pair => $"{pair.Key}={pair.Value}"));
    }

    [Fact]
    public void A_destination_is_told_without_the_number()
    {
        Assert.Equal(["to.number=**********23"], Of("""{"to":{"number":"447700900123"}}"""));
        Assert.Equal(["to.agent=jane"], Of("""{"to":{"agent":"jane"}}"""));
        Assert.Equal(["reason=**********23"], Of("""{"reason":"447700900123"}"""));
    }

    [Fact]
    public void Any_body_can_be_looked_at() => Gen.String.Sample(text =>
        AuditFields.Of(JsonSerializer.SerializeToElement(new { reason = text, to = text })).All(pair => pair.Value.Length <= 101) && AuditFields.Of(default).IsEmpty);

    private static IEnumerable<string> Of(string json) => AuditFields.Of(JsonElement.Parse(json)).Select(pair => $"{pair.Key}={pair.Value}");
}
