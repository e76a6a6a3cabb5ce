namespace ContactCenter.Grains.Interfaces.Common;

/// <summary>
/// The activation lost track of what is stored (a write failed or its outcome is unknown) and is being replaced.
/// Nothing was acknowledged: send the same command with the same operation id again.
/// </summary>
[GenerateSerializer, Alias("cc.grain-restarting")]
public sealed class GrainRestartingException : Exception
{
    /// <summary>Stable code of this outcome.</summary>
    public const string Code = "restarting";

    /// <summary>Creates the exception with a general text.</summary>
    public GrainRestartingException()
        : this("The grain is restarting; send the same command again.")
    {
    }

    /// <summary>Creates the exception.</summary>
    public GrainRestartingException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception; <paramref name="innerException"/> does not cross the wire.</summary>
    public GrainRestartingException(string message, Exception innerException)
        : base($"{message} ({innerException?.GetType().Name}: {innerException?.Message})")
    {
    }
}
