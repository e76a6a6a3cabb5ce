using ContactCenter.VonageApi.Results;
using ContactCenter.VonageApi.Users;

namespace ContactCenter.Gateway.Tests.VonageApi.Users;

public sealed class UserListTests : IDisposable
{
    private readonly Platform _platform = new();

    private VonageUsersClient Users => _platform.Client<VonageUsersClient>();

    public void Dispose() => _platform.Dispose();

    [Fact]
    public async Task Pages_follow_the_cursor_of_the_next_link()
    {
        _platform
            .Answer(200, """
                {"page_size":2,"_embedded":{"users":[{"id":"USR-1","name":"Jane","display_name":"Jane D."},{"id":"USR-2","name":"NAM-7"},{"name":"without id"}]},
                 "_links":{"next":{"href":"https://api.nexmo.com/v1/users?order=desc&page_size=2&cursor=7EjDNQrA%2FW%3D%3D"}}}
                """)
            .Answer(200, """{"page_size":2,"_embedded":{"users":[]},"_links":{"self":{"href":"https://api.nexmo.com/v1/users?cursor=x"}}}""");
        var first = (await Users.List(2)).Value;
        Assert.Equal([new VonageUser("USR-1", "Jane", "Jane D."), new VonageUser("USR-2", "NAM-7", null)], first?.Users ?? []);
        var second = (await Users.List(2, first?.NextCursor)).Value;
        Assert.Empty(second!.Users);
        Assert.Null(second.NextCursor);
        Assert.Equal(["GET /v1/users?page_size=2", "GET /v1/users?page_size=2&cursor=7EjDNQrA%2FW%3D%3D"], _platform.Stub.Requests);
    }

    [Fact]
    public async Task A_user_is_deleted_by_id_and_the_request_repeated_after_a_passing_fault()
    {
        _platform.Answer(502).Answer(204).Answer(404, """{"title":"Not Found","type":"https://developer.vonage.com/api/conversation#user:error:not-found"}""");
        Assert.True((await Users.Delete("USR-1")).IsOk);
        var gone = (await Users.Delete("USR-1")).Failure;
        Assert.Equal((VonageCodes.NotFound, "user:error:not-found"), (gone?.Code, gone?.Detail));
        Assert.Equal(["DELETE /v1/users/USR-1", "DELETE /v1/users/USR-1", "DELETE /v1/users/USR-1"], _platform.Stub.Requests);
    }

    [Fact]
    public async Task A_user_is_read_by_name()
    {
        _platform.Answer(200, """{"_embedded":{"users":[{"id":"USR-1","name":"Jane"}]}}""").Answer(200, "{}").Answer(404);
        Assert.Equal("USR-1", (await Users.Get("Jane")).Value?.Id);
        Assert.Equal(VonageCodes.NotFound, (await Users.Get("John")).Failure?.Code);
    }

    [Fact]
    public async Task A_list_that_is_none_is_unexpected()
    {
        _platform.Answer(200, "[]");
        Assert.Equal(VonageCodes.Unexpected, (await Users.List()).Failure?.Code);
    }
}
