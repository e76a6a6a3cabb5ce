namespace ContactCenter.EndToEnd.Tests.Faces;

/// <summary>
/// A center for desktops: callers of <see cref="Number"/> wait for Jane in the queue sales; Joe Miller is of the queue support, which people call Support team, and Amy is
/// never at work.
/// </summary>
internal static class DeskCenter
{
    public const string Number = "442079460000";

    public static async Task<SimulatedCenter> Start(params string[] settings)
    {
        var center = await SimulatedCenter.Start(null, settings);
        await center.Administer(HttpMethod.Put, "/api/v1/queues/sales", """{"wrapUpSeconds":300,"ringSeconds":60}""");
        await center.Administer(HttpMethod.Put, "/api/v1/queues/support", """{"wrapUpSeconds":300,"ringSeconds":60,"displayName":"Support team"}""");
        await center.Administer(HttpMethod.Put, "/api/v1/flows/queue-sales", """
            {"basedOn":0,"document":{"name":"Sales","caller":"wait","steps":{"wait":{"type":"queue","queue":"sales","announce":"Please hold."}}}}
            """);
        await center.Administer(HttpMethod.Put, $"/api/v1/numbers/{Number}", """{"flow":"queue-sales"}""");
        foreach (var (agent, shown, queue) in ((string, string, string?)[])[("Jane", "Jane", "sales"), ("Joe", "Joe Miller", "support"), ("Amy", "", null)])
        {
            await center.Administer(HttpMethod.Put, $"/api/v1/users/{agent}", $$"""{"displayName":"{{shown}}"}""");
            if (queue is not null)
            {
                await center.Administer(HttpMethod.Put, $"/api/v1/agents/{agent}", $$$"""{"queues":{"{{{queue}}}":1}}""");
            }
        }

        return center;
    }
}
