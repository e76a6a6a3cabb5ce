namespace ContactCenter.Simulator.Time;

/// <summary>The application's clock cannot be driven. The message says why and what to do, in one line.</summary>
public sealed class GatewayClockException : Exception
{
    /// <summary>Without a message.</summary>
    public GatewayClockException()
    {
    }

    /// <summary>With a message.</summary>
    public GatewayClockException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and its cause.</summary>
    public GatewayClockException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
