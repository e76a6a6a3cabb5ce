using System.Text.Json.Nodes;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Tests.Webhooks;

public sealed class FlatteningTests
{
    [Fact]
    public void Nested_objects_become_json_in_the_query_and_nulls_are_left_out()
    {
        var body = JsonNode.Parse("""{"dtmf":{"digits":"3","timed_out":true},"from":null,"n":1.5,"b":false,"list":[1],"to":"4 4"}""")!.AsObject();
        Assert.Equal(
            "http://h/input?dtmf=%7B%22digits%22%3A%223%22%2C%22timed_out%22%3Atrue%7D&n=1.5&b=false&list=%5B1%5D&to=4%204",
            WebhookQuery.Flatten("http://h/input", body));
    }

    [Theory]
    [InlineData("http://h/a", "http://h/a?x=1")]
    [InlineData("http://h/a?", "http://h/a?x=1")]
    [InlineData("http://h/a?k=v", "http://h/a?k=v&x=1")]
    [InlineData("http://h/a?k=v&", "http://h/a?k=v&x=1")]
    public void Query_of_the_address_is_kept(string address, string url) =>
        Assert.Equal(url, WebhookQuery.Flatten(address, new() { ["x"] = 1 }));

    [Fact]
    public void What_was_flattened_reads_back_in_order() =>
        CsCheck.Check.Sample(
            CsCheck.Gen.Dictionary(CsCheck.Gen.String[CsCheck.Gen.Char.AlphaNumeric, 1, 5], CsCheck.Gen.String[CsCheck.Gen.Char[' ', '~'], 0, 10])[0, 6],
            pairs =>
            {
                var body = new JsonObject();
                foreach (var (name, value) in pairs)
                {
                    body[name] = value;
                }

                Assert.Equal(WebhookQuery.Json(body), WebhookQuery.SignedJson(WebhookQuery.Flatten("http://h/a", body)));
            });

    [Fact]
    public async Task Get_has_a_query_and_no_body_and_post_the_reverse()
    {
        await using var post = await Postbox.Open();
        await post.Send(post.Request(WebhookKind.Answer, new() { ["to"] = "1" }, "GET"), post.Request(WebhookKind.Event, new() { ["to"] = "2" }));
        Assert.Equal([("GET", "?to=1", ""), ("POST", "", """{"to":"2"}""")], post.Server.Requests.Select(r => (r.Method, r.Query, r.Body)));
    }
}
