using System.Collections.Immutable;
using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Flows;

/// <summary>What an agent hears who picks up.</summary>
public static class OfferNcco
{
    /// <summary>How often an agent is asked to wait a moment when the call cannot be reached: about ten seconds.</summary>
    public const int Rounds = 5;

    private static readonly WaitAction Pause = WaitAction.Create(0.5m).Require();
    private static readonly TalkAction Moment = Talk("One moment, please.");

    /// <summary>Another agent was faster, or the offer was taken back.</summary>
    public static NccoDocument Taken { get; } = Only("Thank you. The call has been taken by somebody else.");

    /// <summary>The caller hung up in this moment.</summary>
    public static NccoDocument CallerGone { get; } = Only("Thank you. The caller has hung up.");

    /// <summary>The agent of a callback was lost in the moment in which the customer picked up.</summary>
    public static NccoDocument CallAgain { get; } = Only("We are sorry, our colleague was cut off. We will call you again. Goodbye.");

    /// <summary>Said to the agent of a callback before the customer is dialled.</summary>
    public const string CallingCustomer = "This is a callback. We are calling the customer now.";

    /// <summary>Said to the customer who is called back.</summary>
    public const string Greeting = "Hello. This is the call that you asked for.";

    /// <summary>Nothing is known of such an offer.</summary>
    public static NccoDocument NoOffer { get; } = Only("This call is not available any more.");

    /// <summary>Into the room with the caller.</summary>
    /// <param name="seat">How the room is entered.</param>
    /// <param name="whisper">Said to the agent first; null or what cannot be said: nothing.</param>
    /// <param name="then">Said after that; null: nothing.</param>
    public static NccoDocument Join(ConversationAction seat, string? whisper, string? then = null)
    {
        var actions = ImmutableArray.CreateBuilder<NccoAction>(3);
        foreach (var words in new[] { whisper, then })
        {
            if (words is not null && SpokenText.Create(words) is { IsOk: true, Value: var text })
            {
                actions.Add(TalkAction.Create(text).Require());
            }
        }

        actions.Add(seat);
        return NccoDocument.Create(actions.DrainToImmutable()).Require();
    }

    /// <summary>The call cannot be reached: a word, a moment, and the question again.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="leg">The agent's leg; <c>notify</c> does not tell it (facts §1.8).</param>
    /// <param name="urls">URLs of this deployment.</param>
    public static NccoDocument OneMoment(OfferPlace offer, string? leg, ContinuationUrls urls)
    {
        ArgumentNullException.ThrowIfNull(offer);
        ArgumentNullException.ThrowIfNull(urls);
        var ask = NotifyAction.Create(OfferResume.ToJson(offer, leg), urls.Resume).Require();
        var actions = ImmutableArray.CreateBuilder<NccoAction>();
        for (var round = 0; round < Rounds; round++)
        {
            actions.Add(Moment);
            actions.Add(Pause);
            actions.Add(ask);
        }

        actions.Add(Wording.Apology);
        return NccoDocument.Create(actions.DrainToImmutable()).Require();
    }

    private static NccoDocument Only(string text) => NccoDocument.Create([Talk(text)]).Require();

    private static TalkAction Talk(string text) => TalkAction.Create(SpokenText.Create(text).Require()).Require();
}
