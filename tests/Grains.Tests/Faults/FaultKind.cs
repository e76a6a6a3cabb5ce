namespace ContactCenter.Grains.Tests.Faults;

/// <summary>What goes wrong with a storage operation.</summary>
internal enum FaultKind
{
    /// <summary>A write fails and is not applied.</summary>
    FailBefore,

    /// <summary>A write is applied, and then its reply is lost.</summary>
    ApplyThenThrow,

    /// <summary>A write waits until it is released, then goes on; cancellation is not heard.</summary>
    HangWrite,

    /// <summary>A read takes what is stored, and waits until it is released before it tells.</summary>
    HangRead,

    /// <summary>A read tells the row as it was before the last write.</summary>
    StaleRead,
}
