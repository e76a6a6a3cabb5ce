using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Calls;

/// <summary>What the answer webhook told about the caller (facts §2.2); each may be missing.</summary>
public sealed record CallParty
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
}
