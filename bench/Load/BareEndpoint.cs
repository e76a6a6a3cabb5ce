namespace ContactCenter.Bench.Load;

/// <summary>What the gateway is measured against: a process that reads the body and returns the same bytes, nothing else.</summary>
internal static class BareEndpoint
{
    public static async Task<int> Run(string url, string file)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        app.MapPost("/webhooks/answer", (RequestDelegate)(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = bytes.Length;
            await context.Response.Body.WriteAsync(bytes);
        }));
        app.MapGet("/health/live", () => "ok");
        await app.RunAsync();
        return 0;
    }
}
