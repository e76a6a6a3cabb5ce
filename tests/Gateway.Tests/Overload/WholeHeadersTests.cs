using System.IO.Pipelines;
using System.Text;
using ContactCenter.Gateway.Overload;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.Extensions.Time.Testing;

namespace ContactCenter.Gateway.Tests.Overload;

/// <summary>Connections whose other end writes byte by byte, in a time that the test moves.</summary>
public sealed class WholeHeadersTests : IConnectionLifetimeNotificationFeature, IDisposable
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(100);
    private static readonly TimeSpan Headers = TimeSpan.FromSeconds(10);
    private const int Most = 1_000;
    private readonly FakeTimeProvider _time = new();
    private readonly Pipe _sent = new(new(readerScheduler: PipeScheduler.Inline, writerScheduler: PipeScheduler.Inline, useSynchronizationContext: false));
    private readonly CancellationTokenSource _closing = new();
    private string? _served;
    private double _drawn;

    CancellationToken IConnectionLifetimeNotificationFeature.ConnectionClosedRequested { get => _closing.Token; set => throw new NotSupportedException(); }

    void IConnectionLifetimeNotificationFeature.RequestClose() => _closing.Cancel();

    public void Dispose() => _closing.Dispose();

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\nHost: a\n\n")]
    [InlineData("GET / HTTP/1.1\nHost: a\n\r\n")]
    [InlineData("POST / HTTP/1.1\r\nHost: a\r\n\r\nbody")]
    [InlineData("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")]
    public async Task The_server_gets_the_connection_with_all_that_came_once_the_headers_are_whole(string request)
    {
        var serving = Serve();
        await Send(request);
        await serving;

        Assert.Equal(request, _served);
    }

    [Fact]
    public async Task Headers_may_come_byte_by_byte()
    {
        const string Request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
        var serving = Serve();
        foreach (var character in Request[..^1])
        {
            await Send(character.ToString());
            Assert.False(serving.IsCompleted, $"before {character}");
        }

        await Send("\n");
        await serving;
        Assert.Equal(Request, _served);
    }

    [Fact]
    public async Task Who_sends_a_header_now_and_then_is_ended_when_the_time_for_all_of_them_is_up()
    {
        var serving = Serve();
        await Send("GET / HTTP/1.1\r\n");
        for (var second = 1; second < Headers.TotalSeconds; second++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Send("X-More: 1\r\n");
            Assert.False(serving.IsCompleted);
        }

        _time.Advance(TimeSpan.FromSeconds(1));
        await serving;
        Assert.Null(_served);
    }

    [Fact]
    public async Task Some_get_only_half_of_the_time_so_that_those_who_came_together_do_not_end_together()
    {
        _drawn = 1;
        var serving = Serve();
        await Send("GET / HTTP/1.1\r\n");
        _time.Advance(Headers / 2);
        await serving;
        Assert.Null(_served);
    }

    [Fact]
    public async Task A_connection_that_is_kept_ready_may_be_silent_for_longer()
    {
        var serving = Serve();
        _time.Advance(Silence - TimeSpan.FromSeconds(1));
        Assert.False(serving.IsCompleted);
        await Send("GET / HTTP/1.1\r\n");
        _time.Advance(Headers - TimeSpan.FromSeconds(1));
        await Send("\r\n");
        await serving;
        Assert.NotNull(_served);
    }

    [Fact]
    public async Task A_connection_that_stays_silent_is_ended()
    {
        var serving = Serve();
        _time.Advance(Silence);
        await serving;
        Assert.Null(_served);
    }

    [Fact]
    public async Task Nothing_cuts_short_what_the_server_reads_later()
    {
        var serving = Serve(read: async input =>
        {
            _time.Advance(Silence + Silence);
            await _closing.CancelAsync();
            Assert.False((await input.ReadAsync()).IsCanceled);
        });
        await Send("GET / HTTP/1.1\r\n\r\n");
        await serving;
    }

    [Theory]
    [InlineData("\u0016\u0003\u0001", 0)]
    [InlineData("GET /", Most)]
    public async Task The_server_judges_what_is_encrypted_or_too_long(string start, int further)
    {
        var bytes = start + new string('x', further);
        var serving = Serve();
        await Send(bytes);
        await serving;
        Assert.Equal(bytes, _served);
    }

    [Fact]
    public async Task A_sender_that_goes_away_ends_the_connection()
    {
        var serving = Serve();
        await _sent.Writer.CompleteAsync(new ConnectionResetException("gone"));
        await serving;
        Assert.Null(_served);
    }

    [Fact]
    public async Task A_sender_that_ends_in_the_middle_is_the_servers_to_refuse()
    {
        var serving = Serve();
        await Send("GET / HT");
        await _sent.Writer.CompleteAsync();
        await serving;
        Assert.Equal("GET / HT", _served);
    }

    [Fact]
    public async Task A_gateway_that_stops_does_not_wait_for_connections_without_a_request()
    {
        var serving = Serve();
        await _closing.CancelAsync();
        await serving;
        Assert.Null(_served);
    }

    private Task Serve(Func<PipeReader, Task>? read = null)
    {
        var connection = new DefaultConnectionContext("test", new Duplex(_sent.Reader), new Duplex(_sent.Reader));
        connection.Features.Set<IConnectionLifetimeNotificationFeature>(this);
        return new WholeHeaders(_time, Silence, Headers, Most, new Drawn(_drawn)).Before(async served =>
        {
            if (read is not null)
            {
                await read(served.Transport.Input);
                return;
            }

            // All of it is there at once: the server does not wait for a next byte.
            Assert.True(served.Transport.Input.TryRead(out var came));
            _served = Encoding.ASCII.GetString(came.Buffer);
        })(connection);
    }

    private async Task Send(string text) => await _sent.Writer.WriteAsync(Encoding.ASCII.GetBytes(text), TestContext.Current.CancellationToken);

    private sealed class Drawn(double value) : Random
    {
        public override double NextDouble() => value;
    }

    private sealed class Duplex(PipeReader input) : IDuplexPipe
    {
        public PipeReader Input => input;

        public PipeWriter Output => throw new NotSupportedException("nothing is answered here");
    }
}
