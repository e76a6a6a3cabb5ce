using System.Security.Cryptography;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Api.Security;
using ContactCenter.Gateway.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace ContactCenter.Gateway.Api.Docs;

/// <summary>The API's description, and the page that shows it; nothing is loaded from elsewhere.</summary>
internal static class ApiDocument
{
    private const string Name = "v1";
    private const string DocumentPath = "/api/openapi.json";
    private const string Scheme = "ApiKey";
    private const string TokenScheme = "AgentToken";
    private const string SessionScheme = "Session";
    private const int NonceBytes = 16;

    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new()
            {
                Title = "Contact center",
                Version = Name,
                Description = "Everything that goes wrong is answered as application/problem+json with a stable `code`, and with `errors` that name places of the body.",
            };
            document.Components ??= new();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [Scheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = ApiSecurity.KeyHeader, Description = "The admin key." },
                [TokenScheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT", Description = "An agent's token, as /api/jwt issues it." },
                [SessionScheme] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.ApiKey,
                    In = ParameterLocation.Cookie,
                    Name = ApiSecurity.SessionCookie,
                    Description = $"Somebody who signed in to the console; what changes something also needs the page's token in {ApiSecurity.CsrfHeader}. Some of it is for administrators only (403 admins-only).",
                },
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            Complete(operation, context);
            return Task.CompletedTask;
        });
    });

    public static void MapApiDocument(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi(DocumentPath);
        app.MapScalarApiReference("/api/docs", (page, http) =>
        {
            var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
            http.Response.Allow($"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; {SecurityHeaders.Common}");
            page
                .WithTitle("Contact center API")
                .WithNonce(nonce)
                .WithOpenApiRoutePattern(DocumentPath)
                .DisableDefaultFonts()
                .DisableTelemetry()
                .DisableAgent()
                .DisableMcp()
                .HideClientButton()
                .HideDeveloperTools();
        });
    }

    private static void Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        if (context.Description.RelativePath?.StartsWith("api/v1", StringComparison.Ordinal) == true)
        {
            operation.Security =
            [
                new() { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] },
                new() { [new OpenApiSecuritySchemeReference(SessionScheme, context.Document)] = [] },
            ];
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().Any(needed => needed.Policy == ApiSecurity.DeskPolicy))
            {
                operation.Security.Add(new() { [new OpenApiSecuritySchemeReference(TokenScheme, context.Document)] = [] });
            }
        }

        // Handlers that the request delegate generator binds get an empty array where a parameter is left out, but it describes every array as required.
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>().Where(parameter => parameter is { In: ParameterLocation.Query, Schema.Type: JsonSchemaType.Array }) ?? [])
        {
            parameter.Required = false;
        }

        if (IdempotencyKeys.IsTaken(context.Description.ActionDescriptor.EndpointMetadata))
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = IdempotencyKeys.Header,
                In = ParameterLocation.Header,
                Description = "The same command with the same key is done once. Without one a key is made; the answer carries it either way.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 100 },
            });
        }
    }
}
