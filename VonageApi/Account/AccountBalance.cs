namespace ContactCenter.VonageApi.Account;

/// <summary>What is left in the account.</summary>
/// <param name="Value">EUR.</param>
/// <param name="AutoReload">True when it fills itself.</param>
public sealed record AccountBalance(decimal Value, bool AutoReload);
