using System.Text.Json;
using ContactCenter.Domain.Calls;

namespace ContactCenter.Domain.Tests.Calls;

/// <summary>What must be the same for every order of arrival, as text. Where the flow stands, and whom it rings, are decisions: they follow the order.</summary>
internal static class Facts
{
    public static string Of(string call, CallState state) => JsonSerializer.Serialize(new
    {
        Summary = CallSummary.Of(call, state) with { Version = 0, Position = null, RungByName = null },
        Aliases = state.Aliases.Order(StringComparer.Ordinal),
        state.Party,
        Timeline = state.Timeline.Where(entry => entry.IsWebhook).Select(entry => entry with { ReceivedAt = default, Step = null }),
    });
}
