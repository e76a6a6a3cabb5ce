using System.Reflection;
using ContactCenter.Grains.Interfaces.Common;
using Microsoft.AspNetCore.Http.Metadata;

namespace ContactCenter.Gateway.Api.Http;

/// <summary>A view as a grain serialised it, with its version as <c>ETag</c>.</summary>
/// <typeparam name="T">What the JSON holds, for the API page.</typeparam>
internal sealed class ViewResult<T>(JsonReply view) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.Headers.ETag = $"\"{view.Version}\"";
        response.ContentType = "application/json";
        response.ContentLength = view.Utf8.Length;
        return response.Body.WriteAsync(view.Utf8, httpContext.RequestAborted).AsTask();
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
}
