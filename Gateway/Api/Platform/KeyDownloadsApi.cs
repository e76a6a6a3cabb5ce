using System.Text;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Applications;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Platform;

/// <summary><c>/api/v1/platform/application/keys</c>: the key pair of the application in force, as files.</summary>
internal static class KeyDownloadsApi
{
    private const string Pem = "application/x-pem-file";

    public static void MapKeyDownloads(this RouteGroupBuilder platform)
    {
        platform.MapGet("/application/keys/public", Public).Produces(StatusCodes.Status200OK, contentType: Pem);
        platform.MapPost("/application/keys/private", Private).Produces(StatusCodes.Status200OK, contentType: Pem).Problems(409);
    }

    /// <summary>The public key, which the application at Vonage has too.</summary>
    internal static async Task<FileContentHttpResult> Public(HttpContext http, SharedApplicationKeys keys) =>
        File(http, (await keys.Get())!.PublicKeyPem, "public.key");

    /// <summary>
    /// The private key, to be kept safe: whoever has it is this contact center to Vonage. Each download is in the audit trail. Refused where the configuration
    /// holds the key: whoever may read that has it.
    /// </summary>
    internal static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Private(HttpContext http, SharedApplicationKeys keys) => keys.IsConfigured
        ? Problems.Of(StatusCodes.Status409Conflict, "key-configured", "The private key comes from Vonage:PrivateKey or Vonage:PrivateKeyPath of the configuration; take it from there.")
        : File(http, (await keys.Refresh()).PrivateKeyPem, "private.key");

    private static FileContentHttpResult File(HttpContext http, string pem, string name)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(Encoding.ASCII.GetBytes(pem), Pem, name);
    }
}
