using ContactCenter.VonageApi.Http;
using ContactCenter.VonageApi.Media;
using ContactCenter.VonageApi.Results;

namespace ContactCenter.VonageApi.Conversations;

/// <summary>What a whole room hears, and its recording (facts §4.4). Starting is sent once; stopping is sent again after a passing fault.</summary>
public sealed class VonageConversationsClient
{
    private readonly HttpClient _http;
    private readonly VonageSender _sender;

    internal VonageConversationsClient(HttpClient http, VonageSender sender) => (_http, _sender) = (http, sender);

    /// <summary>Speaks to everybody in the room.</summary>
    public Task<VonageResult<VonageDone>> Talk(RoomAddress room, TalkRequest talk, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(talk);
        return _sender.Do(_http, Request("Speaking to a room", HttpMethod.Put, room, "talk") with { Body = talk.ToJson() }, cancellationToken);
    }

    /// <summary>Stops <see cref="Talk"/>.</summary>
    public Task<VonageResult<VonageDone>> StopTalk(RoomAddress room, CancellationToken cancellationToken = default) =>
        _sender.Do(_http, Request("Silencing a room's speech", HttpMethod.Delete, room, "talk") with { MayRepeat = true }, cancellationToken);

    /// <summary>Plays audio to everybody in the room.</summary>
    public Task<VonageResult<VonageDone>> Stream(RoomAddress room, StreamRequest stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return _sender.Do(_http, Request("Playing to a room", HttpMethod.Put, room, "stream") with { Body = stream.ToJson() }, cancellationToken);
    }

    /// <summary>Stops <see cref="Stream"/>.</summary>
    public Task<VonageResult<VonageDone>> StopStream(RoomAddress room, CancellationToken cancellationToken = default) =>
        _sender.Do(_http, Request("Silencing a room's audio", HttpMethod.Delete, room, "stream") with { MayRepeat = true }, cancellationToken);

    /// <summary>Starts to record the room.</summary>
    public Task<VonageResult<VonageDone>> StartRecording(RoomAddress room, RoomRecording recording, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(recording);
        return _sender.Do(_http, Request("Recording a room", HttpMethod.Put, room, "record") with { Body = recording.ToJson() }, cancellationToken);
    }

    /// <summary>Ends the recording; its webhook follows.</summary>
    public Task<VonageResult<VonageDone>> StopRecording(RoomAddress room, CancellationToken cancellationToken = default) =>
        _sender.Do(
            _http,
            Request("Ending a room's recording", HttpMethod.Put, room, "record") with { Body = JsonBody.Object(json => json.WriteString("action", "stop")), MayRepeat = true },
            cancellationToken);

    private static VonageRequest Request(string what, HttpMethod method, RoomAddress room, string resource)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(room.ConversationUuid);
        return new(what, method, $"v1/conversations/{Uri.EscapeDataString(room.ConversationUuid)}/{resource}") { Region = room.RegionUrl };
    }
}
