using System.Net;
using ContactCenter.Storage.Cluster.Providers;
using StackExchange.Redis;

namespace ContactCenter.Storage.Cluster.Redis;

/// <summary>A Redis that the configuration names, asked whether it is there.</summary>
/// <param name="key">Key of the connection string.</param>
/// <param name="connectionString">The connection string; of it only the addresses are ever shown.</param>
internal sealed class RedisStore(string key, string connectionString)
{
    /// <summary>Asks for an answer.</summary>
    /// <exception cref="StoreRefusedException">There is none, or it refuses us.</exception>
    public async Task Check(CancellationToken cancellation)
    {
        var options = ConfigurationOptions.Parse(connectionString);
        var shown = string.Join(", ", options.EndPoints.Select(Address));
        options.AbortOnConnectFail = true;
        options.ConnectRetry = 1;
        try
        {
            await using var redis = await ConnectionMultiplexer.ConnectAsync(options).WaitAsync(cancellation);
            await redis.GetDatabase().PingAsync().WaitAsync(cancellation);
        }
        catch (Exception e) when (e is RedisException or RedisTimeoutException or OperationCanceledException or TimeoutException)
        {
            throw IsRefusal(e)
                ? new StoreRefusedException($"{key} ({shown}): Redis wants another user or password; correct user= and password=.", e)
                : new StoreRefusedException($"{key} ({shown}) cannot be reached; start Redis there, or correct the address.", e) { IsPassing = true };
        }
    }

    private static bool IsRefusal(Exception e) =>
        e is RedisConnectionException { FailureType: ConnectionFailureType.AuthenticationFailure }
        || e.ToString() is var text && (text.Contains("NOAUTH", StringComparison.Ordinal) || text.Contains("WRONGPASS", StringComparison.Ordinal));

    private static string Address(EndPoint endPoint) => endPoint is DnsEndPoint name ? $"{name.Host}:{name.Port}" : endPoint.ToString()!;
}
