using System.Text;
using ContactCenter.Domain.Dialling;
using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Flows;

/// <summary>The facts of one call at one moment; all that a flow may look at.</summary>
public sealed record FlowContext
{
    /// <summary>Key of the call: the uuid of its first leg.</summary>
    public required string Call { get; init; }

    /// <summary>Leg that runs the flow.</summary>
    public required string Uuid { get; init; }

    /// <summary>Conversation of that leg, when known.</summary>
    public string? ConversationUuid { get; init; }

    /// <summary>Caller id as the platform told it; absent for app users (facts §2.2).</summary>
    public string? From { get; init; }

    /// <summary>What was dialled, as the platform told it; may be anything.</summary>
    public string? To { get; init; }

    /// <summary>Name of the app user who calls; null for phones and SIP.</summary>
    public string? FromUser { get; init; }

    /// <summary>Our number, the caller id of what the flow dials; null when there is none.</summary>
    public PhoneNumber? Number { get; init; }

    /// <summary>REST base of the leg's region, when known.</summary>
    public string? RegionUrl { get; init; }

    /// <summary>The URLs that we give to the platform.</summary>
    public required ContinuationUrls Urls { get; init; }

    /// <summary>Who takes callers when we cannot be reached for long; null: an apology is spoken.</summary>
    public PhoneNumber? LastResort { get; init; }

    /// <summary>Now, for opening hours.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>
    /// False where the platform's rate of new legs is used up: a step that dials has the caller wait a moment and come back, unless this
    /// turn was taken up again <see cref="Tail.MaxAttempts"/> times.
    /// </summary>
    public bool MayDial { get; init; } = true;

    /// <summary>Which numbers people may have us dial.</summary>
    public DialPolicy Dialling { get; init; } = DialPolicy.Default;

    /// <summary>Why what the app user typed is not dialled now, one of <see cref="DialCodes"/>, such as having dialled too often; the user is told so. Null: nothing stands against it.</summary>
    public string? DialBarred { get; init; }

    /// <summary>The queue on whose behalf the app user calls, whose number is shown then; null: nobody's.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>How often in a row this turn had to be taken up again, from 0.</summary>
    public int Attempt { get; init; }

    /// <summary>Operation id that the tail of this turn's NCCO carries, so that its rounds count once; null: made of place and attempt.</summary>
    public string? OperationId { get; init; }

    /// <summary>Name of the room for a wait that this turn may begin, unique for every wait (facts §1.6); null, or what cannot be a name: made of call, step and visit.</summary>
    public string? WaitId { get; init; }

    /// <summary>What those who wait hear; null: <see cref="ContinuationUrls.HoldMusic"/>.</summary>
    public WebUrl? HoldMusic { get; init; }

    /// <summary>The agent who last spoke with this caller; null: nobody, or not known.</summary>
    public string? LastAgent { get; init; }

    // From and To are phone numbers: a context that is logged shows neither.
    private bool PrintMembers(StringBuilder text)
    {
        text.Append("Call = ").Append(Call).Append(", Uuid = ").Append(Uuid).Append(", From = ").Append(PhoneNumber.Mask(From))
            .Append(", To = ").Append(PhoneNumber.Mask(To)).Append(", Attempt = ").Append(Attempt);
        return true;
    }
}
