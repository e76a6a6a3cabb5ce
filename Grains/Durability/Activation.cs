using System.Runtime.CompilerServices;

namespace ContactCenter.Grains.Durability;

/// <summary>The beginning of a grain's life in memory.</summary>
internal static class Activation
{
    /// <summary>
    /// Awaited first in the <c>OnActivateAsync</c> of every grain that sends; <see cref="CommittedGrain{TState}"/> does. Orleans 10.4 runs it, and after it the first messages, under the lock of the
    /// activation until something waits, and a message to a grain of the same silo takes that one's lock: two grains that wake each other, on a storage
    /// that answers at once, would stop the silo for good (decision 0013).
    /// </summary>
    public static YieldAwaitable LeaveLock() => Task.Yield();
}
