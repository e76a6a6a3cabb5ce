namespace ContactCenter.Simulator.Tests.Rest;

public sealed class UsersTests
{
    [Fact]
    public async Task A_user_is_created_once_found_by_name_and_id_and_deleted()
    {
        await using var host = await RestHost.Start();
        var (created, user) = await host.Bearer(HttpMethod.Post, "/v1/users", """{"name":"Ann","display_name":"Ann A."}""");
        var id = (string)user!["id"]!;
        Assert.Equal((201, true), (created, id.StartsWith("USR-", StringComparison.Ordinal)));
        var (again, problem) = await host.Bearer(HttpMethod.Post, "/v1/users", """{"name":"Ann"}""");
        Assert.Equal((409, "user:error:duplicate-name"), (again, (string?)problem!["code"]));
        Assert.Equal("Ann A.", (string?)(await host.Bearer(HttpMethod.Get, $"/v1/users/{id}")).Body!["display_name"]);
        Assert.Equal(id, (string?)(await host.Bearer(HttpMethod.Get, "/v1/users?name=Ann")).Body!["_embedded"]!["users"]![0]!["id"]);
        Assert.Equal("Ann B.", (string?)(await host.Bearer(HttpMethod.Patch, $"/v1/users/{id}", """{"display_name":"Ann B."}""")).Body!["display_name"]);
        Assert.Equal(204, (await host.Bearer(HttpMethod.Delete, $"/v1/users/{id}")).Status);
        Assert.Equal(404, (await host.Bearer(HttpMethod.Get, $"/v1/users/{id}")).Status);
    }

    [Fact]
    public async Task Pages_follow_their_cursor_to_the_end()
    {
        await using var host = await RestHost.Start();
        foreach (var name in (string[])["A", "B", "C"])
        {
            await host.Bearer(HttpMethod.Post, "/v1/users", $$"""{"name":"{{name}}"}""");
        }

        var names = new List<string>();
        for (var next = "/v1/users?page_size=2"; next is not null;)
        {
            var page = (await host.Bearer(HttpMethod.Get, next)).Body!;
            names.AddRange(page["_embedded"]!["users"]!.AsArray().Select(user => (string)user!["name"]!));
            next = page["_links"]!["next"] is { } link ? new Uri((string)link["href"]!).PathAndQuery : null;
        }

        Assert.Equal(["A", "B", "C", "Jane", "Joe"], names);
    }

    [Theory]
    [InlineData("/beta/users")]
    [InlineData("/v0.3/users")]
    public async Task Older_clients_get_an_id_and_a_link(string path)
    {
        await using var host = await RestHost.Start();
        var (status, user) = await host.Bearer(HttpMethod.Post, path, """{"name":"Old"}""");
        Assert.Equal(201, status);
        Assert.EndsWith((string)user!["id"]!, (string)user["href"]!, StringComparison.Ordinal);
    }
}
