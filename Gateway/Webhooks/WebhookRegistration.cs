namespace ContactCenter.Gateway.Webhooks;

/// <summary>
/// The routes that the platform calls (design §8); POST is what we register, GET is accepted too. They are served right after routing: what follows is for people
/// and their browsers, and costs each webhook.
/// </summary>
internal static class WebhookRegistration
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Post];

    public static void AddWebhooks(this IServiceCollection services)
    {
        services.AddSingleton<WebhookGate>();
        services.AddSingleton<WebhookDispatcher>();
        services.AddSingleton<WebhookMetrics>();
        services.AddSingleton<GrainCaller>();
        services.AddSingleton<LastResort>();
        services.AddHostedService(s => s.GetRequiredService<LastResort>());
    }

    public static void MapWebhooks(this WebApplication app)
    {
        var gate = app.Services.GetRequiredService<WebhookGate>();
        var dispatcher = app.Services.GetRequiredService<WebhookDispatcher>();
        Map("answer", dispatcher.Answer);
        Map("event", dispatcher.Event);
        Map("input", dispatcher.Event);
        Map("keys", dispatcher.Keys);
        Map("recording", dispatcher.Event);
        Map("dtmf", dispatcher.Dtmf);
        Map("offer", dispatcher.PickUp);
        Map("resume", dispatcher.Resume);
        Map("fallback", dispatcher.Fallback);
        Map("rtc", dispatcher.Rtc);

        // The address that clients of the use case's backend may still give a leg to go to.
        app.MapMethods("/webhooks/answer_queue_transfer", Methods, (RequestDelegate)(context => gate.Serve(
            context, "answer_queue_transfer", webhook => dispatcher.QueueTransfer(webhook, context.Request.Query["conversation"].ToString())))).ExcludeFromDescription().ShortCircuit();

        void Map(string name, Func<Webhook, ValueTask<WebhookReply>> serve) =>
            app.MapMethods($"/webhooks/{name}", Methods, (RequestDelegate)(context => gate.Serve(context, name, serve))).ExcludeFromDescription().ShortCircuit();
    }
}
