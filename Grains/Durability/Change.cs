namespace ContactCenter.Grains.Durability;

/// <summary>What a rule decided: the next state (the same reference when nothing changes) and the answer.</summary>
/// <typeparam name="TState">Immutable state.</typeparam>
/// <typeparam name="TResult">Answer to the caller.</typeparam>
/// <param name="Next">State after the command.</param>
/// <param name="Result">Given to the caller once <paramref name="Next"/> is stored.</param>
internal readonly record struct Change<TState, TResult>(TState Next, TResult Result)
    where TState : class;
