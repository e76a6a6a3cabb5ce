using System.Text.Json;
using ContactCenter.Domain.Flows.Reading;
using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Flows.Steps;

/// <summary>
/// Has an app user sit in a room of their own, into which they take waiting callers one after the other. Clients call it <c>AGENT-name</c>; its real name is
/// another one for every call, since legs that were left behind in a room would be heard by who comes later (facts §6.2).
/// </summary>
public sealed record RoomStep : FlowStep
{
    internal const string Name = "room";
    private const string Prefix = "AGENT-";

    private RoomStep(FieldReader fields)
        : base(Name)
    {
        Voice = Voice.Read(fields);
        Announce = Prompts.Read(fields, "announce", Voice);
    }

    /// <summary>Said before; none: the wording of the use case.</summary>
    public Prompts Announce { get; }

    /// <summary>How it is said.</summary>
    public Voice Voice { get; }

    internal override bool Waits => true;

    /// <summary>What clients call the room of an agent.</summary>
    /// <param name="agent">Vonage user name.</param>
    public static string AliasOf(string agent) => Prefix + agent;

    /// <summary>The agent whose room a client named; null when it is no such name.</summary>
    /// <param name="name">What the client sent.</param>
    public static string? AgentOf(string? name) =>
        name is not null && name.Length > Prefix.Length && name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : null;

    internal static RoomStep? Read(FieldReader fields)
    {
        var step = new RoomStep(fields);
        return fields.Ok ? step : null;
    }

    internal override void Write(Utf8JsonWriter json)
    {
        Announce.Write(json, "announce");
        Voice.Write(json);
    }

    internal override Served Serve(Walk walk, FlowPlace place)
    {
        if (walk.Context.FromUser is not { } agent)
        {
            // Nobody could take a caller into the room of somebody who has no name.
            walk.Note(place.Step, FlowNotes.NotAnAgent);
            walk.Add(Wording.Apology);
            return Served.Ends;
        }

        var room = RoomNames.Of(place);
        walk.Note(place.Step, FlowNotes.Sits, room.Value);
        walk.Room = room.Value;
        if (!Announce.Actions.IsEmpty)
        {
            walk.Add(Announce.Actions);
        }
        else if (SpokenText.Create($"Connecting you as an agent - Conversation: {AliasOf(agent)}") is { IsOk: true, Value: var text })
        {
            walk.Add(Voice.Talk(text));
        }

        walk.Add(ConversationAction.Create(room).Require());
        return Served.Waits;
    }
}
