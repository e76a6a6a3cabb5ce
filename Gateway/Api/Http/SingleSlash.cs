namespace ContactCenter.Gateway.Api.Http;

/// <summary>Serves <c>//api/jwt</c> as <c>/api/jwt</c>: some clients append their path to a server URL that ends with a slash.</summary>
internal static class SingleSlash
{
    public static void UseSingleSlash(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Path.Value is { Length: > 1 } path && path[0] == '/' && path[1] == '/')
        {
            context.Request.Path = "/" + path.TrimStart('/');
        }

        return next(context);
    });
}
