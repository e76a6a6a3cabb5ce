using System.Web;
using ContactCenter.Grains.Interfaces.Calls;

namespace ContactCenter.Grains.Tests.Routing;

/// <summary>A leg at the scripted platform. Changed under the platform's lock.</summary>
internal sealed class PlatformLeg
{
    public required string Uuid { get; init; }

    /// <summary>App user; null: a caller.</summary>
    public string? User { get; init; }

    /// <summary>Call and offer that the leg's URLs carry; null for callers.</summary>
    public PlaceReference? Place { get; init; }

    /// <summary>Call whose webhooks these are.</summary>
    public string Call => Place?.Call ?? Uuid;

    public required string Conversation { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    public string Status { get; set; } = "started";

    /// <summary>Whether somebody asked for its end.</summary>
    public bool IsHungUp { get; set; }

    public ITimer? Ringing { get; set; }

    /// <summary>Last NCCO that it was given.</summary>
    public string Ncco { get; set; } = "";

    public bool IsAlive => Status is "started" or "ringing" or "answered";

    public bool IsRinging => Status is "started" or "ringing";

    public bool IsAnswered => Status == "answered";

    public static PlaceReference? PlaceOf(Uri url)
    {
        var query = HttpUtility.ParseQueryString(url.Query);
        return query["offer"] is { } offer
            ? new() { Call = query["call"]!, Offer = offer, Epoch = int.Parse(query["epoch"]!, System.Globalization.CultureInfo.InvariantCulture) }
            : null;
    }
}
