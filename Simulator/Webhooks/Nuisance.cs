namespace ContactCenter.Simulator.Webhooks;

/// <summary>What the platform does to an application now and then (facts §6.2, §6.3).</summary>
public enum Nuisance
{
    /// <summary><c>swapped</c>: a status event is held back until the next one of its leg has overtaken it.</summary>
    Swapped = 0,

    /// <summary><c>duplicated</c>: an event comes a second time.</summary>
    Duplicated,

    /// <summary><c>completed-first</c>: <c>completed</c> overtakes the status that says why the leg ended.</summary>
    CompletedFirst,

    /// <summary><c>lost</c>: a webhook never reaches its URL, not by its retry either; a fallback is drawn for again.</summary>
    Lost,

    /// <summary><c>delayed</c>: a webhook comes up to two seconds late, a recording's up to ten.</summary>
    Delayed,

    /// <summary><c>null-fields</c>: some of <c>from</c>, <c>to</c>, <c>direction</c> and <c>network</c> of an event are null.</summary>
    NullFields,

    /// <summary><c>custom-data-string</c>: <c>custom_data</c> is a string that holds JSON.</summary>
    CustomDataString,

    /// <summary><c>unsigned</c>: one attempt comes without a signature, and is repeated with one after a 5xx (facts §2.6).</summary>
    Unsigned,

    /// <summary><c>slow</c>: the answer takes most of the socket time-out to come back.</summary>
    Slow,

    /// <summary><c>reset</c>: the application gets the request, and its answer is thrown away.</summary>
    Reset,

    /// <summary><c>429</c>: REST refuses for its rate.</summary>
    TooManyRequests,

    /// <summary><c>early-400</c>: REST refuses to act on a leg that is younger than two seconds.</summary>
    EarlyBadRequest,

    /// <summary><c>wrong-region</c>: REST answers 404 for a live leg.</summary>
    WrongRegion,

    /// <summary><c>offline-user</c>: an app user turns out to have no live session when called.</summary>
    OfflineUser,
}
