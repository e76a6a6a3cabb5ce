namespace ContactCenter.VonageApi.Http;

/// <summary>How a request proves who sends it.</summary>
internal enum VonageAuth
{
    /// <summary>Bearer, with the application's token: voice, conversations, users, recordings.</summary>
    Application = 0,

    /// <summary>Basic, with API key and secret: applications, numbers, account.</summary>
    Account,
}
