using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactCenter.Gateway.Api.Flows;

/// <summary>A call to try a flow with: a document, or a published flow.</summary>
/// <param name="Document">Flow document; instead of <paramref name="Flow"/>.</param>
/// <param name="Flow">Id of a published flow; instead of <paramref name="Document"/>.</param>
/// <param name="Version">Its version; absent: the one in force.</param>
/// <param name="Inputs">
/// What happens, in order, up to 100. To a menu: keys, <c>""</c> for silence, anything else is said. To a dialled leg: an outcome such as
/// <c>no-answer</c> or <c>busy</c>, anything else is an answered call, with which the trial ends. To a recording: anything, it is over. To a queue: <c>talked</c> (an agent took the
/// call and has hung up), a reason to leave (<c>max-wait</c>, <c>full</c>, <c>no-agents</c>, <c>closed</c>, <c>removed</c>, <c>callback</c>), or a key that it knows.
/// </param>
/// <param name="To">What is dialled.</param>
/// <param name="From">Caller id.</param>
/// <param name="FromUser">App user who calls; absent for phones.</param>
/// <param name="Now">Time of the call, for opening hours; absent: now.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record FlowTry(
    JsonElement? Document = null,
    string? Flow = null,
    int? Version = null,
    IReadOnlyList<string>? Inputs = null,
    string? To = null,
    string? From = null,
    string? FromUser = null,
    DateTimeOffset? Now = null)
{
    // Numbers and inputs may be anybody's.
    private bool PrintMembers(StringBuilder text)
    {
        text.Append("Flow = ").Append(Flow);
        return true;
    }
}
