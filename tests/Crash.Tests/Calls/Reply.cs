using System.Net;

namespace ContactCenter.Crash.Tests.Calls;

/// <summary>How a webhook was answered; null status: the connection broke, as when the process was killed.</summary>
internal sealed record Reply(HttpStatusCode? Status, byte[] Body, TimeSpan Took)
{
    public bool IsAcknowledged => Status == HttpStatusCode.OK;
}
