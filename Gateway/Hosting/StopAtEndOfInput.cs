using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Hosting;

/// <summary>
/// Stops the gateway when its standard input ends: whoever started it as a child holds the other end of the pipe, which closes with that
/// process however it dies.
/// </summary>
internal sealed partial class StopAtEndOfInput(
    IOptions<ContactCenterOptions> options,
    IHostApplicationLifetime lifetime,
    ILogger<StopAtEndOfInput> log,
    Func<Stream>? input = null) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.StopAtEndOfInput)
        {
            // Reading a console or pipe cannot be cancelled; the thread ends with the process.
            new Thread(ReadToEnd) { IsBackground = true, Name = "standard input" }.Start();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void ReadToEnd()
    {
        using var stream = (input ?? Console.OpenStandardInput)();
        Span<byte> ignored = stackalloc byte[256];
        try
        {
            while (stream.Read(ignored) > 0)
            {
            }
        }
        catch (IOException)
        {
            // The other end is gone without a farewell.
        }

        LogEnded();
        lifetime.StopApplication();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Standard input ended: stopping, as ContactCenter:StopAtEndOfInput says")]
    private partial void LogEnded();
}
