using ContactCenter.Gateway.Hosting;

namespace ContactCenter.Gateway.Webhooks;

/// <summary>
/// Calls grains within a deadline: what failed without an acknowledgement is sent again with the same content, which is safe
/// because every command is idempotent. A webhook gives up at its deadline, whatever is still under way.
/// </summary>
internal sealed class GrainCaller(TimeProvider clock)
{
    /// <summary>The result, or false when the deadline passed first.</summary>
    public async ValueTask<(bool Answered, T? Result)> Within<T>(TimeSpan limit, long started, Func<ValueTask<T>> call)
    {
        var pause = GrainBackoff.First;
        while (true)
        {
            var left = limit - clock.GetElapsedTime(started);
            if (left <= TimeSpan.Zero)
            {
                return (false, default);
            }

            try
            {
                var pending = call();
                return (true, pending.IsCompleted ? await pending : await pending.AsTask().WaitAsync(left, clock));
            }
            catch (Exception e) when (IsTransient(e))
            {
                left = limit - clock.GetElapsedTime(started);
                if (left <= TimeSpan.Zero)
                {
                    return (false, default);
                }

                await Task.Delay(pause < left ? pause : left, clock);
                pause = GrainBackoff.After(pause);
            }
        }
    }

    private static bool IsTransient(Exception e) =>
        GrainBackoff.MayPass(e) || e is IOException or ObjectDisposedException or OperationCanceledException;
}
