using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace ContactCenter.Gateway.Overload;

/// <summary>
/// Hands a connection to the server once the headers of its first request are all there. Kestrel ends those who dawdle once a second, all together, each with an exception and an answer;
/// here each has a timer of its own and is ended without a word (docs/measurements.md, attacks).
/// </summary>
/// <param name="time">The machine's time.</param>
/// <param name="silence">How long a connection may be open before its first byte.</param>
/// <param name="headers">How long headers may take from their first byte to their last; drawn between half of it and all of it, so that those who came together do not end together.</param>
/// <param name="most">Bytes that go to the server whatever they are: it refuses headers that are too long in words.</param>
/// <param name="draws">Chance.</param>
internal sealed class WholeHeaders(TimeProvider time, TimeSpan silence, TimeSpan headers, int most, Random draws)
{
    // The first byte of a handshake of TLS (RFC 8446 §5.1): what it hides is the server's to wait for, in its own way.
    private const byte Handshake = 0x16;

    /// <summary>The step of a connection that comes before <paramref name="next"/>.</summary>
    public ConnectionDelegate Before(ConnectionDelegate next) => connection => Serve(connection, next);

    private async Task Serve(ConnectionContext connection, ConnectionDelegate next)
    {
        if (await Arrive(connection))
        {
            await next(connection);
        }
    }

    private async Task<bool> Arrive(ConnectionContext connection)
    {
        var input = connection.Transport.Input;
        await using var late = time.CreateTimer(static reader => ((PipeReader)reader!).CancelPendingRead(), input, silence, Timeout.InfiniteTimeSpan);
        await using var stopping = connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.ConnectionClosedRequested
            .UnsafeRegister(static reader => ((PipeReader)reader!).CancelPendingRead(), input) ?? default;
        var (begun, searched) = (false, 0L);
        while (true)
        {
            ReadResult read;
            try
            {
                read = await input.ReadAsync();
            }
            catch (Exception e) when (e is IOException or OperationCanceledException)
            {
                // The sender, or the machine, is gone.
                return false;
            }

            var came = read.Buffer;
            if (read.IsCanceled || (came.IsEmpty && read.IsCompleted))
            {
                input.AdvanceTo(came.End);
                return false;
            }

            if (read.IsCompleted || came.Length >= most || came.FirstSpan[0] == Handshake || IsWhole(came.Slice(searched)))
            {
                // Nothing of it counts as seen: the server reads it at once.
                input.AdvanceTo(came.Start);
                return true;
            }

            if (!begun)
            {
                begun = late.Change(headers * (1 - (draws.NextDouble() / 2)), Timeout.InfiniteTimeSpan);
            }

            // The last bytes may be the beginning of the end.
            searched = Math.Max(0, came.Length - 2);
            input.AdvanceTo(came.Start, came.End);
        }
    }

    private static bool IsWhole(ReadOnlySequence<byte> bytes)
    {
        var reader = new SequenceReader<byte>(bytes);
        while (reader.TryAdvanceTo((byte)'\n'))
        {
            if (reader.IsNext((byte)'\n') || reader.IsNext("\r\n"u8))
            {
                return true;
            }
        }

        return false;
    }
}
