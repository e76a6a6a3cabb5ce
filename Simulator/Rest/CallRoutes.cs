using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Rest;

/// <summary>Voice v1 (facts §4.2) and what of conversations concerns calls (facts §4.4).</summary>
internal static class CallRoutes
{
    public static void MapCallRoutes(this IEndpointRouteBuilder app, RestPipeline pipeline, IVoicePlatform platform)
    {
        // New legs have a limit of their own, which the platform keeps.
        var calls = new RestRoutes(app, pipeline, RestApi.Voice)
            .Post("/v1/calls", request => platform.CreateCall(request.Application, request.Body), isLimited: false)
            .Get("/v1/calls", request => platform.ListCalls(request.Application, request.Query))
            .Get("/v1/calls/{leg}", request => platform.GetCall(request.Application, request.Route["leg"]))
            .Put("/v1/calls/{leg}", request => platform.ModifyCall(request.Application, request.Route["leg"], request.Body));
        foreach (var what in (string[])["talk", "stream", "dtmf", "input/dtmf"])
        {
            calls
                .Put($"/v1/calls/{{leg}}/{what}", request => platform.StartOnCall(request.Application, request.Route["leg"], what, request.Body))
                .Delete($"/v1/calls/{{leg}}/{what}", request => platform.StopOnCall(request.Application, request.Route["leg"], what));
        }

        var rooms = new RestRoutes(app, pipeline, RestApi.Conversation);
        foreach (var what in (string[])["talk", "stream", "record"])
        {
            rooms
                .Put($"/v1/conversations/{{conversation}}/{what}", request => platform.StartInConversation(request.Application, request.Route["conversation"], what, request.Body))
                .Delete($"/v1/conversations/{{conversation}}/{what}", request => platform.StopInConversation(request.Application, request.Route["conversation"], what));
        }
    }
}
