using System.Collections.Immutable;
using ContactCenter.Domain.Queues;

namespace ContactCenter.Domain.Flows;

/// <summary>The flows with which a new install begins, in the wording of the use case.</summary>
public static class SeedFlows
{
    /// <summary>The version that they have when they ship.</summary>
    public const int Version = 1;

    /// <summary>Every caller gets to Jane.</summary>
    public static SeedFlow Inbound { get; } = Seed("inbound", """
        {
          "name": "Inbound call",
          "caller": "jane",
          "steps": { "jane": { "type": "agent", "user": "Jane", "announce": "Thank you for calling Jane" } }
        }
        """u8);

    /// <summary>An app user gets to the phone that they dialled.</summary>
    public static SeedFlow Outbound { get; } = Seed("outbound", """
        {
          "name": "Outbound call",
          "caller": "dial",
          "steps": { "dial": { "type": "phone", "number": "dialled", "timeout": 20, "announce": "Please wait while we connect you." } }
        }
        """u8);

    /// <summary>Callers choose between Jane and Joe.</summary>
    public static SeedFlow Ivr { get; } = Seed("ivr", """
        {
          "name": "IVR",
          "caller": "welcome",
          "steps": {
            "welcome": { "type": "say", "text": "Thank you for calling my contact center.", "next": "menu" },
            "menu": {
              "type": "menu",
              "prompts": "To talk to Jane, please press 1, or, to talk to Joe, press 2.",
              "bargeIn": false,
              "digits": { "1": "jane", "2": "joe" },
              "invalid": "Sorry, that is not one of the choices.",
              "silence": "Sorry, we did not get your choice."
            },
            "jane": { "type": "agent", "user": "Jane", "announce": "Please wait while we connect you to Jane" },
            "joe": { "type": "agent", "user": "Joe", "announce": "Please wait while we connect you to Joe" }
          }
        }
        """u8);

    /// <summary>What a user's own NCCO begins as.</summary>
    public static SeedFlow Custom { get; } = Seed("custom", """
        {
          "name": "Custom",
          "caller": "ncco",
          "steps": { "ncco": { "type": "ncco", "ncco": [ { "action": "talk", "text": "Welcome to my contact center." } ] } }
        }
        """u8);

    /// <summary>Callers wait in the queue <see cref="QueueSettings.BuiltIn"/>; agents who dial in sit in rooms of their own and pull them.</summary>
    public static SeedFlow Queue { get; } = Seed("queue", """
        {
          "name": "Call queueing",
          "caller": "wait",
          "appUser": "room",
          "steps": {
            "wait": {
              "type": "queue",
              "queue": "default",
              "announce": "Thanks for calling. All our agents are currently busy, but will be with you as soon as possible..."
            },
            "room": { "type": "room" }
          }
        }
        """u8);

    /// <summary>Callers wait for an agent; while they talk, a supervisor can be asked to whisper (<c>POST /api/whisper</c>, or the command <c>supervise</c>).</summary>
    public static SeedFlow Whisper { get; } = Seed("whisper", """
        {
          "name": "Call whisper",
          "caller": "wait",
          "appUser": "room",
          "steps": {
            "wait": { "type": "queue", "queue": "default", "announce": "Thanks for calling. Please wait while we connect you" },
            "room": { "type": "room", "announce": "Connecting you as an agent" }
          }
        }
        """u8);

    /// <summary>New callers hear that they cannot be taken now, while there is more work than can be done.</summary>
    public static SeedFlow Busy { get; } = Seed("busy", """
        {
          "name": "All lines busy",
          "caller": "busy",
          "steps": { "busy": { "type": "hangUp", "text": "All our lines are busy at the moment. Please call again in a few minutes." } }
        }
        """u8);

    /// <summary>All of them.</summary>
    public static ImmutableArray<SeedFlow> All { get; } = [Inbound, Outbound, Ivr, Custom, Queue, Whisper, Busy];

    /// <summary>The shipped flow with this id, or null.</summary>
    /// <param name="id">Flow id.</param>
    public static SeedFlow? Find(string id) => All.FirstOrDefault(seed => seed.Id == id);

    /// <summary>The place that stands for <c>/webhooks/dtmf</c> when it is called without one: the menu of <see cref="Ivr"/>.</summary>
    /// <param name="call">Key of the call.</param>
    public static FlowPlace DtmfPlace(string call) => new(call, Ivr.Id, Version, "menu", 1);

    private static SeedFlow Seed(string id, ReadOnlySpan<byte> json) => new(id, FlowParser.Parse(json).Require());
}
