using ContactCenter.Domain;
using ContactCenter.Domain.Calls;

namespace ContactCenter.Gateway.Api.Queues;

/// <summary>A customer who is to be called back.</summary>
/// <param name="CallId">The call that carries it out; hanging it up cancels the callback.</param>
/// <param name="Number">The customer's number, all but its last two digits hidden.</param>
/// <param name="AskedAt">When it was asked for.</param>
/// <param name="Attempts">How often the customer was dialled.</param>
/// <param name="NextAt">When it waits for an agent again; absent: it does, or an agent has it.</param>
/// <param name="Agent">Agent who rings or waits while the customer is dialled; absent: none.</param>
public sealed record CallbackView(string CallId, string? Number, DateTimeOffset AskedAt, int Attempts, DateTimeOffset? NextAt, string? Agent)
{
    internal static CallbackView Of(CallCard call) => new(
        call.Id, PhoneNumber.Hide(call.From), call.Callback!.AskedAt, call.Callback.Attempts, call.Callback.NextAt, call.Offers.FirstOrDefault(offer => offer.Agent.Length > 0)?.Agent);
}
