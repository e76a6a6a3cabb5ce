using ContactCenter.Grains.Interfaces.Common;

namespace ContactCenter.Grains.Interfaces.Agents;

/// <summary>One agent, keyed by the Vonage user name.</summary>
[Alias("cc.agent"), GrainInterfaceType("cc.agent")]
public interface IAgentGrain : IGrainWithStringKey
{
    /// <summary>The user id at Vonage (or the local one), or null when the agent has none yet.</summary>
    [Alias("user-id")]
    ValueTask<string?> UserId();

    /// <summary>Keeps the user id; in local mode (<paramref name="userId"/> null) one is made. Returns the id in force.</summary>
    [Alias("register")]
    ValueTask<string> Register(string? userId);

    /// <summary>The agent's profile, or null when unknown.</summary>
    [Alias("view")]
    ValueTask<JsonReply?> View();

    /// <summary>Changes the profile, creating the agent when new.</summary>
    [Alias("change")]
    ValueTask<CommandReply> Change(ChangeAgent command);

    /// <summary>Checks a sign-in PIN. False when none is set or it differs; five wrong tries lock it for five minutes.</summary>
    [Alias("check-pin")]
    ValueTask<bool> CheckPin(string pin);

    /// <summary>Forgets the agent.</summary>
    [Alias("remove")]
    ValueTask Remove();
}
