namespace ContactCenter.Storage.Cluster.Providers;

/// <summary>The settings of a cluster's stores, or a store itself, do not allow a start. The message names key, value and remedy, in one line and without secrets.</summary>
public sealed class StoreRefusedException : Exception
{
    /// <summary>Without a message.</summary>
    public StoreRefusedException()
    {
    }

    /// <summary>With what to do about it.</summary>
    public StoreRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>With what to do about it, and why.</summary>
    public StoreRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>It may be otherwise in a moment: the store did not answer.</summary>
    public bool IsPassing { get; init; }
}
