using ContactCenter.Domain;
using ContactCenter.Domain.Calls.Routing.Room;

namespace ContactCenter.Grains.Calls.Routing;

/// <summary>Whether a number may be dialled because somebody asked for it.</summary>
internal static class DialJudge
{
    /// <summary>The number as it is dialled, or why not.</summary>
    /// <param name="number">As it was given.</param>
    /// <param name="own">The number that the callee would see, digits; null: none.</param>
    public static (string Digits, Refusal? Refusal) Judge(string number, string? own) => PhoneNumber.TryParse(number, out var parsed) && own is not null
        ? (parsed.Digits, null)
        : ("", new Refusal(RoomCodes.InvalidArgument, "Give the number in E.164 form, such as 442079460000; the center needs a caller id.", "$.to.number"));
}
