namespace ContactCenter.Simulator.Tests.Rest;

public sealed class NumbersTests
{
    [Fact]
    public async Task A_number_is_found_rented_linked_and_given_back()
    {
        await using var host = await RestHost.Start();
        var balance = (decimal)(await host.Basic(HttpMethod.Get, "/account/get-balance")).Body!["value"]!;
        var found = (await host.Basic(HttpMethod.Get, "/number/search?country=US&features=VOICE&size=5")).Body!;
        var number = (string)found["numbers"]![0]!["msisdn"]!;
        Assert.True((int)found["count"]! > 5);
        Assert.IsType<string>(found["numbers"]![0]!["cost"]!.GetValue<string>());
        Dictionary<string, string> form = new() { ["country"] = "US", ["msisdn"] = number };
        var (bought, answer) = await host.Basic(HttpMethod.Post, "/number/buy", form: form);
        Assert.Equal((200, "200", "success"), (bought, (string?)answer!["error-code"], (string?)answer["error-code-label"]));
        Assert.True((decimal)(await host.Basic(HttpMethod.Get, "/account/get-balance")).Body!["value"]! < balance);
        Assert.Equal(420, (await host.Basic(HttpMethod.Post, "/number/buy", form: form)).Status);
        Assert.Equal(200, (await host.Basic(HttpMethod.Post, "/number/update", form: new(form) { ["app_id"] = host.Simulator.Options.ApplicationId })).Status);
        Assert.Equal(host.Simulator.Options.ApplicationId, (string?)(await host.Basic(HttpMethod.Get, $"/account/numbers?pattern={number}")).Body!["numbers"]![0]!["app_id"]);
        Assert.Equal(200, (await host.Basic(HttpMethod.Post, "/number/update", form: form)).Status);
        Assert.Null((await host.Basic(HttpMethod.Get, $"/account/numbers?pattern={number}")).Body!["numbers"]![0]!["app_id"]);
        Assert.Equal(200, (await host.Basic(HttpMethod.Post, "/number/cancel", form: form)).Status);
        Assert.Equal("{}", (await host.Basic(HttpMethod.Get, $"/account/numbers?pattern={number}")).Body!.ToJsonString());
    }

    [Fact]
    public async Task A_number_of_another_country_is_refused_with_420()
    {
        await using var host = await RestHost.Start();
        var (status, body) = await host.Basic(HttpMethod.Post, "/number/cancel", form: new() { ["country"] = "US", ["msisdn"] = "442079460000" });
        Assert.Equal((420, "method failed"), (status, (string?)body!["error-code-label"]));
    }

    [Fact]
    public async Task Calls_go_through_rest_to_the_platform()
    {
        await using var host = await RestHost.Start();
        await host.Simulator.Loop.Ask(() => host.Simulator.Application.Users["Jane"].Sessions = 1);
        var (created, call) = await host.Bearer(HttpMethod.Post, "/v1/calls", """{"to":[{"type":"app","user":"Jane"}],"from":{"type":"phone","number":"442079460000"},"ncco":[{"action":"wait"}]}""");
        Assert.Equal((201, "started"), (created, (string?)call!["status"]));
        var leg = (string)call["uuid"]!;
        Assert.Equal(200, (await host.Bearer(HttpMethod.Get, $"/v1/calls/{leg}")).Status);
        Assert.Equal(1, (int)(await host.Bearer(HttpMethod.Get, "/v1/calls")).Body!["count"]!);
        Assert.True(await host.Simulator.Loop.Ask(() => host.Simulator.Platform.Answer(leg)));
        Assert.Equal("Talk started", (string?)(await host.Bearer(HttpMethod.Put, $"/v1/calls/{leg}/talk", """{"text":"hello"}""")).Body!["message"]);
        Assert.Equal("Talk stopped", (string?)(await host.Bearer(HttpMethod.Delete, $"/v1/calls/{leg}/talk")).Body!["message"]);
        Assert.Equal(204, (await host.Bearer(HttpMethod.Put, $"/v1/calls/{leg}", """{"action":"mute"}""")).Status);
        Assert.Equal(204, (await host.Bearer(HttpMethod.Put, $"/v1/calls/{leg}", """{"action":"hangup"}""")).Status);
        Assert.Equal(404, (await host.Bearer(HttpMethod.Put, $"/v1/calls/{leg}", """{"action":"hangup"}""")).Status);
    }
}
