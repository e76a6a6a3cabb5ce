using System.Net;

namespace ContactCenter.VonageApi.Results;

/// <summary>Why a request to the platform came to nothing: a value, so that callers decide between retry, delay and report.</summary>
/// <param name="Code">Stable; one of <see cref="VonageCodes"/>.</param>
/// <param name="Message">What happened, where, and what to do; without secrets and numbers.</param>
/// <param name="Status">HTTP status of the answer; null when there was none.</param>
/// <param name="RetryAfter">How long the platform asks to wait; null when it does not say.</param>
/// <param name="Detail">The platform's own code or title of the problem; null when it gives none.</param>
public sealed record VonageFailure(string Code, string Message, HttpStatusCode? Status = null, TimeSpan? RetryAfter = null, string? Detail = null);
