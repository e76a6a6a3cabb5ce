using ContactCenter.Domain.Dialling;
using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Flows;

/// <summary>What callers hear from us where a flow has no words of its own.</summary>
internal static class Wording
{
    public static TalkAction OneMoment { get; } = Talk("One moment, please.");

    public static TalkAction AgentLost { get; } = Talk("We are sorry, the connection was lost. Please hold on, you keep your place.");

    public static TalkAction Goodbye { get; } = Talk("Thank you for calling. Goodbye.");

    public static TalkAction NotANumber { get; } = Talk("The number that you dialled is not valid. Please check it and try again.");

    public static TalkAction Emergency { get; } = Talk("Emergency numbers cannot be called from here. Please use another phone.");

    public static TalkAction NotAllowed { get; } = Talk("Calls to this number are not allowed.");

    public static TalkAction TooManyCalls { get; } = Talk("You have made too many calls in a short time. Please wait a minute and try again.");

    public static TalkAction NoCallerId { get; } = Talk("Your call cannot be connected, because the number that it would show is not set up. Please tell your supervisor.");

    public static TalkAction NobodyAnswers { get; } = Talk("We are sorry, nobody can take your call right now. Please try again later.");

    public static TalkAction Apology { get; } = Talk("We are sorry, we cannot take your call right now. Please try again later.");

    public static TalkAction CallingBack { get; } = Talk("We will call you back. Goodbye.");

    public static TalkAction NoNumber { get; } = Talk("We are sorry, we do not know your number and cannot call you back. Please call again later.");

    public static TalkAction CannotCallBack { get; } = Talk("We are sorry, we cannot call your number back. Please call again later.");

    /// <summary>What is said where a number is not dialled.</summary>
    /// <param name="code">One of <see cref="DialCodes"/>.</param>
    public static TalkAction Refused(string code) => code switch
    {
        DialCodes.NotANumber => NotANumber,
        DialCodes.Emergency => Emergency,
        DialCodes.TooManyCalls => TooManyCalls,
        DialCodes.CallerIdNotOurs or DialCodes.UnknownQueue => NoCallerId,
        _ => NotAllowed,
    };

    private static TalkAction Talk(string text) => TalkAction.Create(SpokenText.Create(text).Require()).Require();
}
