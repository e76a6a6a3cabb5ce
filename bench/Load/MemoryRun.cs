using System.Text;
using ContactCenter.Gateway.Hosting;
using ContactCenter.Grains.Interfaces.Calls;

namespace ContactCenter.Bench.Load;

/// <summary>How much managed memory a call takes that listens to the menu, its grain and its stored row's copy included.</summary>
internal static class MemoryRun
{
    public static async Task<double> BytesPerCall(string dataDirectory, int calls)
    {
        var builder = GatewayHost.CreateBuilder(
            ["--urls", "http://127.0.0.1:0", "--ContactCenter:DataDirectory", dataDirectory, "--Logging:LogLevel:Default", "Warning", "--environment", "Development"]);
        await using var app = builder.Build();
        await app.StartAsync();
        var grains = app.Services.GetRequiredService<IGrainFactory>();
        await Answer(grains, "warm", 500);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await Answer(grains, "live", calls);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        await app.StopAsync();
        return (after - before) / (double)calls;
    }

    private static async Task Answer(IGrainFactory grains, string name, int calls)
    {
        for (var i = 0; i < calls; i++)
        {
            var id = $"{name}-{i:x32}"[..32];
            var grain = grains.GetGrain<ICallGrain>($"{i:x8}{id}");
            await grain.Answer(Message($$"""{"to":"442079460000","from":"447700900001","uuid":"{{i:x8}}{{id}}","conversation_uuid":"CON-{{id}}","endpoint_type":"phone"}"""));
            await grain.Event(Message($$"""{"to":"442079460000","from":"447700900001","uuid":"{{i:x8}}{{id}}","conversation_uuid":"CON-{{id}}","status":"started","direction":"inbound","timestamp":"2026-11-23T10:00:00.000Z"}"""));
            await grain.Event(Message($$"""{"to":"442079460000","from":"447700900001","uuid":"{{i:x8}}{{id}}","conversation_uuid":"CON-{{id}}","status":"answered","direction":"inbound","timestamp":"2026-11-23T10:00:01.000Z"}"""));
        }
    }

    private static WebhookMessage Message(string json) => new() { Body = Encoding.UTF8.GetBytes(json), BaseUrl = "http://127.0.0.1:8080" };
}
