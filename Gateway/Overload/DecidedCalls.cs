using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace ContactCenter.Gateway.Overload;

/// <summary>
/// What this gateway decided about recent new calls. A call that was turned away stays so: what else is told of it needs no grain. A call that was let in stays
/// in when its webhook is repeated. Holds a bounded number, the oldest is forgotten first. Thread-safe.
/// </summary>
internal sealed class DecidedCalls
{
    // Sixteen minutes at a hundred new calls a second; about 4 MB once so many came.
    private const int Capacity = 100_000;
    private readonly Lock _lock = new();
    private readonly Dictionary<ulong, bool> _admitted = [];
    private readonly Queue<ulong> _oldest = new();

    /// <summary>Remembers a decision; the first one stands.</summary>
    public void Remember(string call, bool admitted)
    {
        var key = KeyOf(call);
        lock (_lock)
        {
            if (!_admitted.TryAdd(key, admitted))
            {
                return;
            }

            _oldest.Enqueue(key);
            if (_oldest.Count > Capacity)
            {
                _admitted.Remove(_oldest.Dequeue());
            }
        }
    }

    /// <summary>The decision, or null when none is known.</summary>
    public bool? Find(string call)
    {
        lock (_lock)
        {
            return _admitted.TryGetValue(KeyOf(call), out var admitted) ? admitted : null;
        }
    }

    private static ulong KeyOf(string call) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(call.AsSpan()));
}
