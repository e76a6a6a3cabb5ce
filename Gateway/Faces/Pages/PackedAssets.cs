using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace ContactCenter.Gateway.Faces.Pages;

/// <summary>Scripts and styles as the build packed them, for browsers that take gzip: a fourth of the bytes, and no work at the request.</summary>
internal static class PackedAssets
{
    private const string Packed = ".gz";
    private const string Encoding = "gzip";

    private static readonly FileExtensionContentTypeProvider Types = new();

    /// <summary>Leads to the packed file where there is one and the browser takes it; before the files are served.</summary>
    public static IApplicationBuilder UsePackedAssets(this IApplicationBuilder app, IFileProvider files) => app.Use((http, next) =>
    {
        if (http.Request.Path.StartsWithSegments(FaceAssets.Path, out var file) && TakesGzip(http.Request) && files.GetFileInfo(file + Packed).Exists)
        {
            http.Request.Path += Packed;
        }

        return next(http);
    });

    /// <summary>Says of a file what it is unpacked.</summary>
    public static void Describe(StaticFileResponseContext served)
    {
        var headers = served.Context.Response.Headers;
        headers.Vary = HeaderNames.AcceptEncoding;
        if (served.File.Name.EndsWith(Packed, StringComparison.Ordinal) && Types.TryGetContentType(served.File.Name[..^Packed.Length], out var type))
        {
            headers.ContentType = type;
            headers.ContentEncoding = Encoding;
        }
    }

    private static bool TakesGzip(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(taken => taken.Value.Equals(Encoding, StringComparison.OrdinalIgnoreCase) && taken.Quality is not 0);
}
