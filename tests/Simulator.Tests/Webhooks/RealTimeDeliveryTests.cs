using System.Net;
using System.Net.Sockets;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Tests.Fakes;
using ContactCenter.Simulator.Time;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Tests.Webhooks;

public sealed class RealTimeDeliveryTests
{
    private static readonly SimApplication Application = new() { Id = "aaaaaaaa-bbbb-cccc-dddd-0123456789ab" };

    [Fact]
    public async Task Socket_time_out_is_real_time()
    {
        await using var server = await ScriptedServer.Start();
        server.On("/hook", ScriptedServer.Hang, ScriptedServer.Hang);
        var faults = await Faults(new WebhookTarget(server.Url + "/hook", "POST", TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(150)));
        Assert.Equal(["socket-timeout", "socket-timeout"], faults);
    }

    [Fact]
    public async Task Connection_that_nobody_accepts_times_out_by_itself()
    {
        // A listener whose queue is full leaves whoever comes next waiting.
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(0);
        var address = (IPEndPoint)listener.LocalEndPoint!;
        using var first = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await first.ConnectAsync(address, TestContext.Current.CancellationToken);
        var faults = await Faults(new WebhookTarget($"http://{address}/hook", "POST", TimeSpan.FromMilliseconds(150), TimeSpan.FromSeconds(20)));
        Assert.Equal(["connect-timeout", "connect-timeout"], faults);
    }

    [Fact]
    public async Task Host_without_an_address_is_not_tried_again_for_an_ncco()
    {
        var faults = await Faults(new WebhookTarget("http://nowhere.invalid/hook", "POST", TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20)));
        Assert.Equal(["unknown-host"], faults);
    }

    private static async Task<string?[]> Faults(WebhookTarget target)
    {
        using var loop = new RealTimeLoop(TimeProvider.System);
        var journal = new Journal();
        var faults = new List<string?>();
        journal.Subscribe(seen =>
        {
            if (seen is WebhookAnswered answered)
            {
                faults.Add(answered.Fault);
            }
        });
        using var webhooks = new WebhookDelivery(loop, new(), journal, NuisanceDice.None);
        var request = new WebhookRequest(WebhookKind.Answer, Application, target, new() { ["to"] = "1" }, "leg-1");
        loop.Post(() => webhooks.Send(request, _ => loop.Stop()));
        await loop.Run(TestContext.Current.CancellationToken);
        return [.. faults];
    }
}
