using ContactCenter.Gateway.Hosting;
using ContactCenter.Gateway.Overload;
using ContactCenter.Grains.Time;

namespace ContactCenter.Gateway.Webhooks;

/// <summary>
/// Calls grains within a deadline: what failed without an acknowledgement is sent again with the same content, which is safe
/// because every command is idempotent. A webhook gives up at its deadline, whatever is still under way.
/// </summary>
internal sealed class GrainCaller(MachineClock machine, Admission admission)
{
    private readonly TimeProvider _clock = machine.Time;

    /// <summary>The result, or false when the deadline passed first, or when more webhooks are in progress than this process takes on.</summary>
    public async ValueTask<(bool Answered, T? Result)> Within<T>(TimeSpan limit, long started, Func<ValueTask<T>> call)
    {
        try
        {
            if (!admission.Begin())
            {
                return (false, default);
            }

            var served = await Try(limit, started, call);
            if (served.Answered)
            {
                admission.Served(started);
            }

            return served;
        }
        finally
        {
            admission.End();
        }
    }

    private async ValueTask<(bool Answered, T? Result)> Try<T>(TimeSpan limit, long started, Func<ValueTask<T>> call)
    {
        var pause = GrainBackoff.First;
        while (true)
        {
            var left = limit - _clock.GetElapsedTime(started);
            if (left <= TimeSpan.Zero)
            {
                return (false, default);
            }

            try
            {
                var pending = call();
                return (true, pending.IsCompleted ? await pending : await pending.AsTask().WaitAsync(left, _clock));
            }
            catch (Exception e) when (IsTransient(e))
            {
                left = limit - _clock.GetElapsedTime(started);
                if (left <= TimeSpan.Zero)
                {
                    return (false, default);
                }

                await Task.Delay(pause < left ? pause : left, _clock);
                pause = GrainBackoff.After(pause);
            }
        }
    }

    private static bool IsTransient(Exception e) =>
        GrainBackoff.MayPass(e) || e is IOException or ObjectDisposedException or OperationCanceledException;
}
