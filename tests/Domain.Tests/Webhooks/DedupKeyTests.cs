namespace ContactCenter.Domain.Tests.Webhooks;

public class DedupKeyTests
{
    private const string Ringing = """{"uuid":"a","status":"ringing","timestamp":"2020-01-01T12:00:00.000Z"}""";

    [Theory]
    [InlineData("""{"timestamp":"2020-01-01T12:00:00.000Z","status":"ringing","uuid":"a"}""")]
    [InlineData("""{ "uuid":"a", "headers":{}, "status":"ringing", "new_field":[1], "timestamp":"2020-01-01T12:00:00.000Z" }""")]
    public void Order_and_unknown_fields_do_not_matter(string again) =>
        Assert.Equal(Sample.Parse(Ringing).DedupKey, Sample.Parse(again).DedupKey);

    [Theory]
    [InlineData("""{"uuid":"b","status":"ringing","timestamp":"2020-01-01T12:00:00.000Z"}""")]
    [InlineData("""{"uuid":"a","status":"started","timestamp":"2020-01-01T12:00:00.000Z"}""")]
    [InlineData("""{"uuid":"a","status":"ringing","timestamp":"2020-01-01T12:00:00.001Z"}""")]
    [InlineData("""{"uuid":"a","dtmf":"1","timestamp":"2020-01-01T12:00:00.000Z"}""")]
    public void Another_leg_status_time_or_kind_is_another_event(string other) =>
        Assert.NotEqual(Sample.Parse(Ringing).DedupKey, Sample.Parse(other).DedupKey);

    [Fact]
    public void Digits_tell_inputs_apart() =>
        Assert.NotEqual(
            Sample.Parse("""{"uuid":"a","dtmf":"1","timestamp":"2020-01-01T12:00:00.000Z"}""").DedupKey,
            Sample.Parse("""{"uuid":"a","dtmf":"2","timestamp":"2020-01-01T12:00:00.000Z"}""").DedupKey);

    [Fact]
    public void Conversations_tell_transfers_apart() =>
        Assert.NotEqual(
            Sample.Parse("""{"uuid":"a","conversation_uuid_from":"1","conversation_uuid_to":"2","timestamp":"2020-01-01T12:00:00.000Z"}""").DedupKey,
            Sample.Parse("""{"uuid":"a","conversation_uuid_from":"2","conversation_uuid_to":"1","timestamp":"2020-01-01T12:00:00.000Z"}""").DedupKey);

    [Fact]
    public void A_recording_is_known_by_its_own_id() =>
        Assert.Equal(
            Sample.Parse("""{"recording_uuid":"r","recording_url":"u","timestamp":"2020-01-01T12:00:00.000Z"}""").DedupKey,
            Sample.Parse("""{"recording_url":"u","size":1,"recording_uuid":"r","timestamp":"2020-01-01T12:00:00.000Z"}""").DedupKey);

    [Theory]
    [InlineData("""{"status":"ringing","timestamp":"2020-01-01T12:00:00.000Z"}""")]
    [InlineData("""{"uuid":"a","status":"ringing"}""")]
    [InlineData("""{"reason":"r","timestamp":"2020-01-01T12:00:00.000Z"}""")]
    [InlineData("""{"uuid":"a|b","status":"ringing","timestamp":"2020-01-01T12:00:00.000Z"}""")]
    public void Without_id_or_time_the_whole_body_is_the_key(string json)
    {
        Assert.Matches("^sha256:[0-9a-f]{64}$", Sample.Parse(json).DedupKey);
        Assert.Equal(Sample.Parse(json).DedupKey, Sample.Parse(json).DedupKey);
        Assert.NotEqual(Sample.Parse(json).DedupKey, Sample.Parse(json + " ").DedupKey);
    }

    [Fact]
    public void The_key_is_stable_across_versions()
    {
        Assert.Equal("a|status|2020-01-01T12:00:00.000Z|ringing", Sample.Parse(Ringing).DedupKey);
        Assert.Equal("a|input|2020-01-01T12:00:00.000Z|1", Sample.Parse("""{"uuid":"a","dtmf":"1","timestamp":"2020-01-01T12:00:00.000Z"}""").DedupKey);
    }
}
