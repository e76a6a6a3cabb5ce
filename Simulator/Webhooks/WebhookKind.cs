namespace ContactCenter.Simulator.Webhooks;

/// <summary>What a webhook tells.</summary>
public enum WebhookKind
{
    /// <summary>Asks for the first NCCO of a leg.</summary>
    Answer = 0,

    /// <summary>A leg's status.</summary>
    Event,

    /// <summary>Result of an <c>input</c> action; asks for an NCCO.</summary>
    Input,

    /// <summary>A <c>notify</c> action; asks for an NCCO.</summary>
    Notify,

    /// <summary>A failed leg of a synchronous <c>connect</c>; asks for an NCCO.</summary>
    ConnectFailed,

    /// <summary>A leg changed its conversation.</summary>
    Transfer,

    /// <summary>A recording is ready.</summary>
    Record,

    /// <summary>Something is wrong with an NCCO.</summary>
    Error,

    /// <summary>Asks for the NCCO that a callee hears before joining (<c>onAnswer</c>).</summary>
    OnAnswer,

    /// <summary>An event of the <c>rtc</c> capability.</summary>
    Rtc,
}
