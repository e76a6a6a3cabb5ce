namespace ContactCenter.Gateway.Api.Calls;

/// <summary>What became of a leg that was to be hung up.</summary>
public enum HangUpOutcome
{
    /// <summary>Vonage ends it.</summary>
    HungUp = 0,

    /// <summary>It was over already.</summary>
    AlreadyOver,

    /// <summary>Vonage could not be asked, or said no.</summary>
    Failed,
}
