namespace ContactCenter.Gateway.Api.Http;

/// <summary>Sees to it that whatever goes wrong below <c>/api</c> and <c>/ops</c> is answered as problem+json.</summary>
internal static class ApiErrors
{
    private const int LargestBody = 1024 * 1024;

    public static void AddApiErrors(this IServiceCollection services)
    {
        services.AddProblemDetails();
        services.AddExceptionHandler<ApiExceptions>();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
    }

    public static void UseApiErrors(this IApplicationBuilder app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/ops")
            || context.Request.Path.StartsWithSegments("/dev"),
        branch =>
        {
            branch.UseExceptionHandler();
            branch.UseStatusCodePages(context => Problems.OfStatus(context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext));

            // A body without a stated length is cut off by the server.
            branch.Use((context, next) => context.Request.ContentLength > LargestBody ? Problems.TooLarge().ExecuteAsync(context) : next(context));
        });
}
