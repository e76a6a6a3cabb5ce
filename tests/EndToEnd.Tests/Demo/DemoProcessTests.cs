using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;

namespace ContactCenter.EndToEnd.Tests.Demo;

/// <summary>The demo as a process of its own.</summary>
public sealed class DemoProcessTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task The_demo_serves_both_addresses_and_a_killed_simulator_takes_its_gateway_with_it()
    {
        var folder = Directory.CreateTempSubdirectory("contact-center-demo-");
        var (simulator, gateway) = (FreeUrl(), FreeUrl());
        using var demo = Start(folder.FullName, simulator, gateway);
        try
        {
            await Until(demo, "Ctrl-C ends both.");
            using var http = new HttpClient();
            Assert.Contains("<h1>Simulated Vonage</h1>", await http.GetStringAsync(simulator), StringComparison.Ordinal);
            using var token = await http.PostAsJsonAsync($"{gateway}/api/jwt", new { mobile_api_key = "demo-mobile-key", user_name = "Jane" });
            Assert.Equal(HttpStatusCode.OK, token.StatusCode);
            using var ready = await http.GetAsync($"{gateway}/health/ready");
            Assert.Equal(HttpStatusCode.OK, ready.StatusCode);

            demo.Kill();
            await demo.WaitForExitAsync();
            await Gone(gateway);
        }
        finally
        {
            demo.Kill();
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task An_address_that_is_taken_is_named_in_one_line()
    {
        var folder = Directory.CreateTempSubdirectory("contact-center-demo-");
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        using var demo = Start(folder.FullName, FreeUrl(), taken);
        try
        {
            var error = await demo.StandardError.ReadToEndAsync().WaitAsync(Limit, TimeProvider.System);
            await demo.WaitForExitAsync();
            Assert.Equal(2, demo.ExitCode);
            Assert.Contains($"Something listens at {taken}", error, StringComparison.Ordinal);
            Assert.Single(error.TrimEnd().Split('\n'));
        }
        finally
        {
            demo.Kill();
            folder.Delete(recursive: true);
        }
    }

    private static Process Start(string folder, string simulator, string gateway)
    {
        var dll = Path.Combine(AppContext.BaseDirectory, "ContactCenter.Simulator.dll");
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";
        return Process.Start(new ProcessStartInfo(dotnet, [dll, "--demo", "--url", simulator, "--gateway", gateway, "--data", Path.Combine(folder, "data")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        })!;
    }

    private static async Task Until(Process demo, string text)
    {
        var seen = new List<string>();
        while (await demo.StandardOutput.ReadLineAsync().WaitAsync(Limit, TimeProvider.System) is { } line)
        {
            seen.Add(line);
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"The demo ended: {string.Join('\n', seen)}\n{await demo.StandardError.ReadToEndAsync()}");
    }

    private static async Task Gone(string gateway)
    {
        var url = new Uri(gateway);
        using var limit = new CancellationTokenSource(Limit, TimeProvider.System);
        while (true)
        {
            using var socket = new TcpClient();
            try
            {
                await socket.ConnectAsync(url.Host, url.Port, limit.Token);
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, limit.Token);
            }
            catch (SocketException)
            {
                return;
            }
        }
    }

    private static string FreeUrl()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return $"http://127.0.0.1:{((IPEndPoint)socket.LocalEndpoint).Port}";
    }
}
