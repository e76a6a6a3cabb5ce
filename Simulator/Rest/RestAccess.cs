namespace ContactCenter.Simulator.Rest;

/// <summary>Who may ask (facts §4).</summary>
internal enum RestAccess
{
    /// <summary>Bearer with an application's token.</summary>
    Application = 0,

    /// <summary>Basic with the account's key and secret.</summary>
    Account,

    /// <summary>As <see cref="Account"/>, or key and secret in the query, as older clients send them.</summary>
    AccountOrQuery,

    /// <summary>Anybody.</summary>
    Anybody,
}
