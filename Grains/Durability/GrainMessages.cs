using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ContactCenter.Domain;
using ContactCenter.Domain.Numbers;
using ContactCenter.Domain.Operations;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Flows;

namespace ContactCenter.Grains.Durability;

/// <summary>From the domain's values to what crosses the wire, and back.</summary>
internal static class GrainMessages
{
    public static Change<TState, CommandReply> ToChange<TState>(this Outcome<TState> outcome)
        where TState : class => new(outcome.Next, Reply(outcome.Version, outcome.Refusals));

    public static CommandReply Reply(int version, ImmutableArray<Refusal> refusals) =>
        new() { Version = version, Refusals = [.. refusals.Select(CommandRefusal.From)] };

    public static CommandReply Refused(string code, string message, string? path = null) =>
        new() { Refusals = [new CommandRefusal(code, message, path)] };

    public static JsonReply View<T>(T view, int version) =>
        new() { Utf8 = JsonSerializer.SerializeToUtf8Bytes(view, StateJson.Views), Version = version };

    public static FlowCopy ToCopy(this PublishedFlow flow) => new(flow.FlowId, flow.Version, Encoding.UTF8.GetString(flow.Document));

    public static PublishedFlow ToPublished(this FlowCopy copy) =>
        new() { FlowId = copy.FlowId, Version = copy.Version, Document = Encoding.UTF8.GetBytes(copy.Document) };
}
