using System.Text.Json.Nodes;

namespace ContactCenter.Simulator.Platform;

/// <summary>What people at telephones and in apps can do, and what REST can do to legs. Call on the loop.</summary>
public interface IVoicePlatform
{
    /// <summary>A person dials one of the account's numbers.</summary>
    /// <param name="from">Caller id as it reaches the platform; may be malformed or anonymous; null for none.</param>
    /// <param name="to">Number dialled.</param>
    /// <returns>Id of the new leg; null when no such number is linked to an application (the person hears "not in service").</returns>
    string? Dial(string? from, string to);

    /// <summary>An app user calls (<c>serverCall</c>).</summary>
    /// <param name="application">Application of the user.</param>
    /// <param name="user">Name of the user.</param>
    /// <param name="to">What the app passes as <c>to</c>; null for nothing.</param>
    /// <param name="context">The other data, which arrives as <c>custom_data</c>; null for none.</param>
    /// <returns>Id of the new leg.</returns>
    string CallServer(SimApplication application, string user, string? to, JsonObject? context);

    /// <summary>The person presses keys. False when the leg is not up.</summary>
    bool Press(string leg, string digits);

    /// <summary>The person says something. False when the leg is not up.</summary>
    bool Say(string leg, string text);

    /// <summary>The person mutes the own microphone, or ends that. False when the leg is not up.</summary>
    bool Mute(string leg, bool on);

    /// <summary>The person hangs up, or gives up while it rings. False when the leg is over.</summary>
    bool HangUp(string leg);

    /// <summary>The person who is called picks up. False when it does not ring.</summary>
    bool Answer(string leg);

    /// <summary>The person who is called declines. False when it does not ring.</summary>
    bool Reject(string leg);

    /// <summary>The app or phone at the far end is gone without a word: while it rings nobody picks up; a leg that is up ends some seconds later, by the platform. False when the leg is over.</summary>
    bool LoseConnection(string leg);

    /// <summary>REST: creates a call (facts §4.2).</summary>
    RestOutcome CreateCall(SimApplication application, JsonObject body);

    /// <summary>REST: one call.</summary>
    RestOutcome GetCall(SimApplication application, string leg);

    /// <summary>REST: calls by the query of facts §4.2, as <c>_embedded.calls</c> with links.</summary>
    RestOutcome ListCalls(SimApplication application, IReadOnlyDictionary<string, string> query);

    /// <summary>REST: hang up, mute, unmute, earmuff, unearmuff, transfer.</summary>
    RestOutcome ModifyCall(SimApplication application, string leg, JsonObject body);

    /// <summary>REST: starts <c>talk</c>, <c>stream</c>, sends <c>dtmf</c>, subscribes to <c>input/dtmf</c> on a leg.</summary>
    /// <param name="application">Whose token it is.</param>
    /// <param name="leg">The leg.</param>
    /// <param name="what"><c>talk</c>, <c>stream</c>, <c>dtmf</c> or <c>input/dtmf</c>.</param>
    /// <param name="body">As in facts §4.2.</param>
    RestOutcome StartOnCall(SimApplication application, string leg, string what, JsonObject body);

    /// <summary>REST: stops what <see cref="StartOnCall"/> started.</summary>
    RestOutcome StopOnCall(SimApplication application, string leg, string what);

    /// <summary>REST: <c>talk</c>, <c>stream</c> or <c>record</c> for a whole conversation (facts §4.4).</summary>
    RestOutcome StartInConversation(SimApplication application, string conversation, string what, JsonObject body);

    /// <summary>REST: stops what <see cref="StartInConversation"/> started.</summary>
    RestOutcome StopInConversation(SimApplication application, string conversation, string what);

    /// <summary>REST: audio of a recording; null when there is none of this id.</summary>
    byte[]? Recording(SimApplication application, string id);
}
