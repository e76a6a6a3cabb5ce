using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using ContactCenter.Domain.Audits;
using ContactCenter.Gateway.Api.Clients;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Api.Security;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Audits;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;

namespace ContactCenter.Gateway.Api.Audits;

/// <summary>
/// Keeps who changed what: every command of a person or machine client that was done, or refused for a reason other than its form. Kept before it is
/// acknowledged: a client that hears nothing sends the command again, which is done once and then kept. What agents do with their own calls is in those calls.
/// </summary>
internal static class AuditTrail
{
    private const string Prefix = "/api/v1";

    /// <summary>Endpoint filter: keeps what the handler did.</summary>
    public static async ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        var http = context.HttpContext;
        if (IsCommand(http) && Outcome(result) is { } outcome && SubjectOf(context) is { } subject)
        {
            var entry = EntryOf(http, subject, outcome);
            await http.RequestServices.GetRequiredService<IGrainFactory>().GetGrain<IAuditLogGrain>(IAuditLogGrain.KeyOf(entry.At))
                .Append(JsonSerializer.SerializeToUtf8Bytes(entry, StateJson.Options));
        }

        return result;
    }

    private static bool IsCommand(HttpContext http) =>
        !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<NotAudited>() is null;

    // Null: it was no command that could be read.
    private static string? Outcome(object? result) => (result is INestedHttpResult nested ? nested.Result : result) switch
    {
        ProblemHttpResult { StatusCode: StatusCodes.Status400BadRequest or StatusCodes.Status401Unauthorized or StatusCodes.Status413PayloadTooLarge or StatusCodes.Status415UnsupportedMediaType } => null,
        ProblemHttpResult problem => problem.ProblemDetails.Extensions["code"] as string,
        JsonHttpResult<ClientStatus> { StatusCode: StatusCodes.Status400BadRequest } => null,
        JsonHttpResult<ClientStatus> { Value.Code: { } code } => code,
        _ => "done",
    };

    // Null: nobody of whom something is kept.
    private static AuditSubject? SubjectOf(EndpointFilterInvocationContext context)
    {
        var http = context.HttpContext;
        return http.Features.Get<AuditSubject>() ?? (http.User.Identity?.IsAuthenticated == true && Caller.Of(http) is { Agent: null } caller
            ? new(
                caller.Name,
                caller.Role,
                http.Request.RouteValues.Where(pair => pair.Value is string).ToImmutableSortedDictionary(pair => pair.Key, pair => AuditFields.Shown((string)pair.Value!), StringComparer.Ordinal),
                AuditFields.Of(BodyOf(context)))
            : null);
    }

    private static AuditEntry EntryOf(HttpContext http, AuditSubject subject, string outcome)
    {
        var pattern = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
        return new AuditEntry
        {
            OperationId = http.OperationId() is { Length: > 0 } key ? key : Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier,
            At = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(),
            Who = subject.Who,
            Role = subject.Role,
            Action = $"{http.Request.Method} {(pattern.StartsWith(Prefix, StringComparison.Ordinal) ? pattern[Prefix.Length..] : pattern).TrimEnd('/')}",
            On = subject.On,
            Asked = subject.Asked,
            Result = outcome,
        };
    }

    private static JsonElement BodyOf(EndpointFilterInvocationContext context)
    {
        var http = context.HttpContext;
        if (Bodies.Read(http) is { } bytes)
        {
            return JsonElement.Parse(bytes);
        }

        var type = http.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;
        return context.Arguments.FirstOrDefault(argument => argument is not null && argument.GetType() == type) is { } body
            ? JsonSerializer.SerializeToElement(body, body.GetType(), JsonSerializerOptions.Web)
            : default;
    }
}
