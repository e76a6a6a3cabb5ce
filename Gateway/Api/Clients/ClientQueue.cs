using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ContactCenter.Domain;
using ContactCenter.Domain.Calls.Actions;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Flows.Steps;
using ContactCenter.Domain.Ncco;
using ContactCenter.Domain.Queues;
using ContactCenter.Gateway.Api.Calls;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Hosting;
using ContactCenter.Grains.Agents;
using ContactCenter.Grains.Calls;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Queues;
using ContactCenter.Grains.Queues;

namespace ContactCenter.Gateway.Api.Clients;

/// <summary>What the queue screen of the client apps does: who waits in the built-in queue, and taking one of them somewhere else.</summary>
internal sealed class ClientQueue(IGrainFactory grains, CallFinder finder, PublicUrls urls)
{
    /// <summary>Most callers whom a screen is shown.</summary>
    public const int Most = 100;

    /// <summary>Who waits.</summary>
    public async Task<WaitingConversations> Waiting()
    {
        var waiting = (await grains.GetGrain<IQueueGrain>(QueueSettings.BuiltIn).Waiting(0, Most)).Read<WaitingView>();
        var shown = await Task.WhenAll(waiting.Items.Where(caller => !caller.IsCallback).Select(Show));
        return new([.. shown.OfType<WaitingConversation>()]);
    }

    /// <summary>Takes a caller into a room: an agent's own, which clients call <c>AGENT-name</c>, or one that the client names.</summary>
    /// <returns>Why not, or null.</returns>
    public async Task<Refusal?> Move(HttpContext http, string leg, string conversation)
    {
        if (RoomStep.AgentOf(conversation) is { } agent)
        {
            return await RoomOf(agent) is { } room
                ? await Act(http, leg, CallActionNames.Pull, agent, json =>
                {
                    json.WriteString("room", room.Name);
                    json.WriteString("agentCall", room.Call);
                    json.WriteString("leg", room.Leg);
                    json.WriteString("name", conversation);
                })
                : new("agent-not-in-room", $"{agent} has not dialled in; the room is there once the agent's app has called a number of this contact center.", "$.conversation");
        }

        var name = ConversationName.Create(conversation);
        return name is { IsOk: true, Value: var other } ? await Send(http, leg, PulledNcco.Of(conversation, other)) : name.Refusals[0] with { Path = "$.conversation" };
    }

    /// <summary>Gives a caller's leg another NCCO.</summary>
    /// <returns>Why not, or null.</returns>
    public Task<Refusal?> Send(HttpContext http, string leg, NccoDocument ncco) => Act(http, leg, CallActionNames.Ncco, null, json =>
    {
        json.WritePropertyName("ncco");
        json.WriteRawValue(ncco.ToUtf8());
    });

    /// <summary>The room in which an agent sits now, whatever it was called before; null when in none.</summary>
    public async ValueTask<DeskRoom?> RoomOf(string agent) => (await grains.GetGrain<IAgentDesk>(agent).Desk())?.Read<DeskView>().Room;

    private async Task<WaitingConversation?> Show(WaitingCallerView waiting)
    {
        if (await grains.GetGrain<ICallGrain>(waiting.CallId).View() is not { } view)
        {
            return null;
        }

        return new()
        {
            Msisdn = PhoneNumber.TryParse(view.Read<CallView>().Summary.From, out var number) ? number.Digits : "",
            ConversationId = waiting.ConversationId ?? "",
            LegId = waiting.CallId,
            Timestamp = waiting.QueuedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        };
    }

    private async Task<Refusal?> Act(HttpContext http, string leg, string action, string? agent, Action<Utf8JsonWriter> write)
    {
        if (await finder.Find(leg) is not { } view)
        {
            return new(CallActionCodes.UnknownCall, "There is no call with this leg.", "$.leg_id");
        }

        using var arguments = new MemoryStream();
        using (var json = new Utf8JsonWriter(arguments, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        var reply = await grains.GetGrain<ICallRouting>(view.Read<CallView>().Summary.Id).Act(new CallCommand
        {
            OperationId = Guid.CreateVersion7().ToString("N"),
            Name = action,
            Agent = agent,
            Arguments = arguments.ToArray(),
            BaseUrl = urls.For(http.Request),
        });
        return reply.Refusals.Length == 0 ? null : reply.Refusals[0].ToRefusal();
    }
}
