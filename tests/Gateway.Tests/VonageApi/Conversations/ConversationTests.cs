using ContactCenter.VonageApi.Conversations;
using ContactCenter.VonageApi.Results;

namespace ContactCenter.Gateway.Tests.VonageApi.Conversations;

public sealed class ConversationTests : IDisposable
{
    private static readonly RoomAddress Room = new("CON-1", new Uri("https://api-us-3.vonage.com"));
    private readonly Platform _platform = new();

    public void Dispose() => _platform.Dispose();

    public static TheoryData<string, bool, Func<VonageConversationsClient, Task<VonageResult<VonageDone>>>> Actions => new()
    {
        { """PUT /v1/conversations/CON-1/talk {"text":"All hear this","loop":1}""", false, rooms => rooms.Talk(Room, new("All hear this")) },
        { "DELETE /v1/conversations/CON-1/talk", true, rooms => rooms.StopTalk(Room) },
        { """PUT /v1/conversations/CON-1/stream {"stream_url":["https://cc.test/a.mp3"],"loop":1}""", false, rooms => rooms.Stream(Room, new(new Uri("https://cc.test/a.mp3"))) },
        { "DELETE /v1/conversations/CON-1/stream", true, rooms => rooms.StopStream(Room) },
        {
            """PUT /v1/conversations/CON-1/record {"action":"start","event_url":["https://cc.test/rec"],"event_method":"POST","format":"wav","split":"conversation","retention_ttl":90,"timeout":600}""", false,
            rooms => rooms.StartRecording(Room, new() { EventUrl = new Uri("https://cc.test/rec"), Format = "wav", IsSplit = true, RetentionDays = 90, Timeout = TimeSpan.FromMinutes(10) })
        },
        { """PUT /v1/conversations/CON-1/record {"action":"start","format":"mp3"}""", false, rooms => rooms.StartRecording(Room, new()) },
        { """PUT /v1/conversations/CON-1/record {"action":"stop"}""", true, rooms => rooms.StopRecording(Room) },
    };

    [Theory]
    [MemberData(nameof(Actions), DisableDiscoveryEnumeration = true)]
    public async Task A_room_is_reached_in_its_region_and_only_stopping_is_repeated(
        string expected, bool repeats, Func<VonageConversationsClient, Task<VonageResult<VonageDone>>> act)
    {
        _platform.Answer(503).Answer(204);
        var result = await act(_platform.Client<VonageConversationsClient>());
        Assert.Equal(repeats ? [expected, expected] : [expected], _platform.Stub.Requests);
        Assert.Equal(repeats, result.IsOk);
        Assert.All(_platform.Stub.Hosts, host => Assert.Equal("api-us-3.vonage.com", host));
    }

    [Fact]
    public async Task A_room_on_a_foreign_host_is_refused()
    {
        var result = await _platform.Client<VonageConversationsClient>().StopTalk(Room with { RegionUrl = new Uri("http://api-us-3.vonage.com") });
        Assert.Equal(VonageCodes.HostNotAllowed, result.Failure?.Code);
        Assert.Empty(_platform.Stub.Requests);
    }
}
