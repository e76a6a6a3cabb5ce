using ContactCenter.Simulator.Platform;

namespace ContactCenter.EndToEnd.Tests;

/// <summary>Platforms under which crowds are played.</summary>
public static class Platforms
{
    /// <summary>The platform as the sources suggest it, and the other value of whatever they leave open.</summary>
    public static TheoryData<string, Doubts> All => new()
    {
        { "as we read the sources", new Doubts() },
        {
            "with every doubt the other way",
            new Doubts
            {
                OfflineUser = OfflineUser.Failed,
                Declined = DeclineStatus.Unanswered,
                RestTransferEmitsTransfer = false,
                RestTransferEndsPeer = false,
                ConnectRingsBack = false,
                ConnectEndRunsNextAction = true,
                ForeignCallerIdFails = false,
                AppLegStartsWhenAnswered = false,
                InputTimerWaitsForPrompt = false,
                EarlyHangUpIsCancelled = true,
                MusicReturns = true,
                AudioIsFixedAtFirstJoin = false,
                RestPlaybackSurvivesTransfer = true,
            }
        },
        { "with users who time out and decline as busy", new Doubts { OfflineUser = OfflineUser.Timeout, Declined = DeclineStatus.Busy } },
    };
}
