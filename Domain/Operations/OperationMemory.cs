using System.Collections.Immutable;

namespace ContactCenter.Domain.Operations;

/// <summary>The last commands of a grain that were done, kept in the same record as their effect. A refusal has no effect, and is not kept (decision 0015).</summary>
public static class OperationMemory
{
    /// <summary>How many are kept.</summary>
    public const int Capacity = 64;

    /// <summary>Code of a repeated operation id with other content.</summary>
    public const string Mismatch = "idempotency-mismatch";

    /// <summary>The remembered outcome, or null when the id is new.</summary>
    public static RememberedOperation? Recall(this ImmutableArray<RememberedOperation> memory, string id, string fingerprint)
    {
        foreach (var operation in memory)
        {
            if (operation.Id == id && operation.Refusals.IsEmpty)
            {
                return operation.Fingerprint == fingerprint
                    ? operation
                    : operation with { Refusals = [new Refusal(Mismatch, "This idempotency key was used for another command; choose a new one.")] };
            }
        }

        return null;
    }

    /// <summary>Remembers what was done, forgetting the oldest beyond <see cref="Capacity"/>.</summary>
    public static ImmutableArray<RememberedOperation> Remember(this ImmutableArray<RememberedOperation> memory, RememberedOperation operation) =>
        memory.Length < Capacity ? memory.Add(operation) : memory.RemoveAt(0).Add(operation);
}
