using System.Text;
using ContactCenter.Domain.Queues;
using ContactCenter.Domain.Queues.Administration;

namespace ContactCenter.Domain.Tests.Queues.Administration;

public sealed class QueueSettingsReaderTests
{
    [Fact]
    public void What_is_not_said_has_its_default() => Assert.Equal(QueueSettings.Default, Read("{}").Require());

    [Fact]
    public void Every_setting_is_read()
    {
        var read = Read("""
            {"displayName":"Sales","strategy":"ringAll","ringAllAtMost":3,"ringSeconds":30,"agingSeconds":0,"maxWaitSeconds":600,"maxLength":40,
             "leaveWhenNoAgents":true,"isClosed":true,"wrapUpSeconds":0,"missLimit":2,"retryDelays":{"missed":0,"rejected":1,"busy":2,"failed":3},
             "musicUrl":"https://example.com/a.mp3","announcements":{"firstAfterSeconds":10,"everySeconds":20,"comfort":"Please hold.","position":true,
             "expectedWait":true,"language":"de-AT"},"resumeSeconds":0,"callbacks":{"attempts":2,"retrySeconds":60,"ringSeconds":15,"expireSeconds":3600},"serviceLevelSeconds":10,"callerId":"+44 20 7946 0000","whisper":"Sales","record":true}
            """).Require();

        Assert.Equal(
            new QueueSettings
            {
                DisplayName = "Sales",
                Strategy = QueueStrategy.RingAll,
                RingAllAtMost = 3,
                RingSeconds = 30,
                AgingSeconds = 0,
                MaxWaitSeconds = 600,
                MaxLength = 40,
                LeaveWhenNoAgents = true,
                IsClosed = true,
                WrapUpSeconds = 0,
                MissLimit = 2,
                RetryDelays = new() { Missed = 0, Rejected = 1, Busy = 2, Failed = 3 },
                MusicUrl = "https://example.com/a.mp3",
                Announcements = new() { FirstAfterSeconds = 10, EverySeconds = 20, Comfort = "Please hold.", Position = true, ExpectedWait = true, Language = "de-AT" },
                ResumeSeconds = 0,
                Callbacks = new() { Attempts = 2, RetrySeconds = 60, RingSeconds = 15, ExpireSeconds = 3_600 },
                ServiceLevelSeconds = 10,
                CallerId = "442079460000",
                Whisper = "Sales",
                Record = true,
            },
            read);
    }

    [Fact]
    public void Disposition_codes_are_read_in_their_order_and_a_patch_replaces_the_list_or_leaves_it()
    {
        var read = Read("""{"dispositionCodes":["sold","call-back","不需要"]}""").Require();
        Assert.Equal(["sold", "call-back", "不需要"], read.DispositionCodes);
        Assert.Equal(read.DispositionCodes, Patch(read, """{"ringSeconds":30}""").DispositionCodes);
        Assert.Equal(["sold"], Patch(read, """{"dispositionCodes":["sold"]}""").DispositionCodes);
        Assert.Empty(Patch(read, """{"dispositionCodes":null}""").DispositionCodes);
        Assert.Equal(QueueSettings.MostDispositionCodes, Read(Codes(QueueSettings.MostDispositionCodes)).Require().DispositionCodes.Length);
    }

    [Fact]
    public void More_disposition_codes_than_an_agent_can_choose_from_are_refused() =>
        Assert.Equal(("$.dispositionCodes", "out-of-range"), (Assert.Single(Read(Codes(QueueSettings.MostDispositionCodes + 1)).Refusals) is var one ? (one.Path, one.Code) : default));

    [Theory]
    [InlineData("""{"ringSeconds":4}""", "$.ringSeconds", "out-of-range")]
    [InlineData("""{"ringSeconds":121}""", "$.ringSeconds", "out-of-range")]
    [InlineData("""{"ringSeconds":"20"}""", "$.ringSeconds", "out-of-range")]
    [InlineData("""{"strategy":"fastest"}""", "$.strategy", "unknown-value")]
    [InlineData("""{"maxWaitSeconds":0}""", "$.maxWaitSeconds", "out-of-range")]
    [InlineData("""{"missLimit":0}""", "$.missLimit", "out-of-range")]
    [InlineData("""{"retryDelays":{"missed":-1}}""", "$.retryDelays.missed", "out-of-range")]
    [InlineData("""{"retryDelays":{"lost":1}}""", "$.retryDelays.lost", "unknown-field")]
    [InlineData("""{"retryDelays":7}""", "$.retryDelays", "wrong-type")]
    [InlineData("""{"callbacks":{"attempts":0}}""", "$.callbacks.attempts", "out-of-range")]
    [InlineData("""{"callbacks":{"ringSeconds":61}}""", "$.callbacks.ringSeconds", "out-of-range")]
    [InlineData("""{"callbacks":{"later":1}}""", "$.callbacks.later", "unknown-field")]
    [InlineData("""{"musicUrl":"hold.mp3"}""", "$.musicUrl", "bad-url")]
    [InlineData("""{"callerId":"reception"}""", "$.callerId", "bad-number")]
    [InlineData("""{"announcements":{"everySeconds":14}}""", "$.announcements.everySeconds", "out-of-range")]
    [InlineData("""{"announcements":{"language":"english!"}}""", "$.announcements.language", "unknown-value")]
    [InlineData("""{"announcements":{"position":true,"language":"fi-FI"}}""", "$.announcements.language", "unknown-value")]
    [InlineData("""{"announcements":{"comfort":"<speak>Hold</speak>","position":true}}""", "$.announcements.comfort", "conflict")]
    [InlineData("""{"colour":"red"}""", "$.colour", "unknown-field")]
    [InlineData("""{"record":1}""", "$.record", "wrong-type")]
    [InlineData("""{"dispositionCodes":"sold"}""", "$.dispositionCodes", "wrong-type")]
    [InlineData("""{"dispositionCodes":["sold",7]}""", "$.dispositionCodes[1]", "bad-text")]
    [InlineData("""{"dispositionCodes":["sold",""]}""", "$.dispositionCodes[1]", "bad-text")]
    [InlineData("""{"dispositionCodes":[" sold"]}""", "$.dispositionCodes[0]", "bad-text")]
    [InlineData("""{"dispositionCodes":["a\nb"]}""", "$.dispositionCodes[0]", "bad-text")]
    [InlineData("""{"dispositionCodes":["123456789012345678901234567890123456789012345678901"]}""", "$.dispositionCodes[0]", "bad-text")]
    [InlineData("""{"dispositionCodes":["sold","lost","sold"]}""", "$.dispositionCodes[2]", "conflict")]
    [InlineData("[]", "$", "wrong-type")]
    public void What_a_setting_cannot_hold_is_refused_with_its_path(string json, string path, string code)
    {
        var refusal = Assert.Single(Read(json).Refusals);
        Assert.Equal((code, path), (refusal.Code, refusal.Path));
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once() =>
        Assert.Equal(["$.agingSeconds", "$.ringSeconds"], Read("""{"ringSeconds":0,"agingSeconds":-1}""").Refusals.Select(refusal => refusal.Path!).Order(StringComparer.Ordinal));

    [Fact]
    public void Bytes_that_are_no_JSON_are_refused() => Assert.False(Read("{").IsOk);

    private static string Codes(int count) => $$"""{"dispositionCodes":[{{string.Join(',', Enumerable.Range(0, count).Select(i => $"\"code-{i}\""))}}]}""";

    private static QueueSettings Patch(QueueSettings settings, string json) => QueueSettingsReader.Read(settings, Encoding.UTF8.GetBytes(json)).Require();

    private static Result<QueueSettings> Read(string json) => QueueSettingsReader.Read(Encoding.UTF8.GetBytes(json));
}
