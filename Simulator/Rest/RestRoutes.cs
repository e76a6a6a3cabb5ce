using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Rest;

/// <summary>Maps the routes of one API.</summary>
internal sealed class RestRoutes(IEndpointRouteBuilder app, RestPipeline pipeline, RestApi api)
{
    public RestRoutes Get(string path, Func<RestRequest, RestOutcome> serve) => Map(HttpMethods.Get, path, serve);

    public RestRoutes Post(string path, Func<RestRequest, RestOutcome> serve, bool isLimited = true) => Map(HttpMethods.Post, path, serve, isLimited);

    public RestRoutes Put(string path, Func<RestRequest, RestOutcome> serve) => Map(HttpMethods.Put, path, serve);

    public RestRoutes Patch(string path, Func<RestRequest, RestOutcome> serve) => Map(HttpMethods.Patch, path, serve);

    public RestRoutes Delete(string path, Func<RestRequest, RestOutcome> serve) => Map(HttpMethods.Delete, path, serve);

    private RestRoutes Map(string method, string path, Func<RestRequest, RestOutcome> serve, bool isLimited = true)
    {
        app.MapMethods(path, [method], context => pipeline.Serve(context, api, isLimited, serve));
        return this;
    }
}
