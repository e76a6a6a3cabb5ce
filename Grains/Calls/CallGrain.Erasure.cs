using System.Text;
using ContactCenter.Domain;
using ContactCenter.Domain.CallLogs;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Recordings;
using ContactCenter.Grains.Durability;

namespace ContactCenter.Grains.Calls;

internal sealed partial class CallGrain
{
    private static readonly StateJson Json = new();

    /// <inheritdoc/>
    public async ValueTask EraseNumber(string number)
    {
        if (PhoneNumber.TryParse(number, out var digits))
        {
            // A voice is as much a person's as a number.
            await Load();
            if (!ReferenceEquals(Without(Committed, digits), Committed))
            {
                await DropMessages();
            }

            // Watched, so that the log is told even if this silo dies now.
            await Keep(state => Without(state, digits));
        }
    }

    // Whatever the call keeps, timeline and all; so nothing has to be named here that a later version adds.
    private static CallState Without(CallState state, PhoneNumber number)
    {
        if (state.LoggedAt is null)
        {
            return state;
        }

        var stored = Encoding.UTF8.GetString(Json.Serialize(state).ToMemory().Span);
        var erased = NumberErasure.Erase(stored, number, StateJson.Options);
        return ReferenceEquals(stored, erased)
            ? state
            : CallRecordings.Dropped(Json.Deserialize<CallState>(BinaryData.FromString(erased)), null) with { Version = state.Version + 1 };
    }
}
