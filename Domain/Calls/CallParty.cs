using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Ncco.Parsing;
using ContactCenter.Domain.Queues.Administration;
using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Calls;

/// <summary>What the answer webhook told about the caller (facts §2.2); each may be missing.</summary>
public sealed record CallParty : StoredRecord
{
    /// <summary>As the answer webhook told.</summary>
    public static CallParty Of(AnswerRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new()
        {
            To = request.To,
            From = request.From,
            FromUser = request.FromUser,
            RegionUrl = request.RegionUrl,
            EndpointType = request.EndpointType,
            CustomData = request.CustomData,
        };
    }

    /// <summary>What was dialled.</summary>
    public string? To { get; init; }

    /// <summary>Caller id; null for app users.</summary>
    public string? From { get; init; }

    /// <summary>User name of an app user who calls; null for phones.</summary>
    public string? FromUser { get; init; }

    /// <summary>Where REST requests for this leg go.</summary>
    public string? RegionUrl { get; init; }

    /// <summary>phone, sip, websocket, app or vbc.</summary>
    public string? EndpointType { get; init; }

    /// <summary>Data that the client sent along, as JSON text.</summary>
    public string? CustomData { get; init; }

    /// <summary>The queue on whose behalf an app user calls: <c>queue</c> of what the client sent along; null: none, or no queue's id.</summary>
    [JsonIgnore]
    public string? OnBehalfOf => FromUser is null || CustomData is null ? null : QueueIn(CustomData);

    /// <summary>The context in which a turn of the caller's flow is taken; beside it there is <see cref="ResumePayload.ToContext"/> for calls that are taken up again.</summary>
    /// <param name="call">Key of the call.</param>
    /// <param name="uuid">Leg that runs the flow.</param>
    /// <param name="conversation">Conversation of that leg, when known.</param>
    /// <param name="urls">URLs of this deployment.</param>
    /// <param name="number">Our caller id.</param>
    /// <param name="lastResort">Who takes callers when we cannot be reached.</param>
    /// <param name="now">Now.</param>
    public FlowContext ToContext(string call, string uuid, string? conversation, ContinuationUrls urls, PhoneNumber? number, PhoneNumber? lastResort, DateTimeOffset now) => new()
    {
        Call = call,
        Uuid = uuid,
        ConversationUuid = conversation,
        From = From,
        To = To,
        FromUser = FromUser,
        RegionUrl = RegionUrl,
        OnBehalfOf = OnBehalfOf,
        Number = number,
        LastResort = lastResort,
        Urls = urls,
        Now = now,
    };

    private static string? QueueIn(string customData)
    {
        var read = JsonReading.Read(Encoding.UTF8.GetBytes(customData));
        return read.IsOk && read.Value.ValueKind == JsonValueKind.Object && read.Value.TryGetProperty("queue", out var queue) && queue.ValueKind == JsonValueKind.String
            && QueueRules.IsId(queue.GetString()) ? queue.GetString() : null;
    }
}
