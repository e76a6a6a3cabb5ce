namespace ContactCenter.Storage.Sqlite.Database;

/// <summary>One row's change, waiting for the group commit that carries it. Answers only after the commit: before it nothing is true.</summary>
internal abstract class WriteOperation
{
    /// <summary>Runs on the writer thread inside the transaction and keeps the result for <see cref="Publish"/>.</summary>
    public abstract void Execute(Writer writer);

    /// <summary>This operation alone cannot be done; its neighbours go on.</summary>
    public abstract void Refuse(Exception error);

    /// <summary>The transaction is committed: the waiter gets its result.</summary>
    public abstract void Publish();

    /// <summary>The transaction is lost: the waiter gets the error.</summary>
    public abstract void Fail(Exception error);
}

/// <inheritdoc/>
internal abstract class WriteOperation<TResult> : WriteOperation
{
    private readonly TaskCompletionSource<TResult> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? _refusal;
    private TResult _result = default!;

    public Task<TResult> Task => _completion.Task;

    public sealed override void Execute(Writer writer) => _result = Run(writer);

    public sealed override void Refuse(Exception error) => _refusal = error;

    public sealed override void Publish()
    {
        if (_refusal is null)
        {
            _completion.TrySetResult(_result);
        }
        else
        {
            _completion.TrySetException(_refusal);
        }
    }

    public sealed override void Fail(Exception error) => _completion.TrySetException(error);

    /// <summary>The change itself: at most one changing statement, so that an error leaves nothing half done.</summary>
    protected abstract TResult Run(Writer writer);
}
