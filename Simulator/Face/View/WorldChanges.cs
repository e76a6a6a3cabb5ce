namespace ContactCenter.Simulator.Face.View;

/// <summary>What changed since a version; or everything.</summary>
/// <param name="Version">Version of the world that the reader has once it has applied this: <c>epoch.number</c>.</param>
/// <param name="Now">Simulated time.</param>
/// <param name="Whole">True: forget what you had.</param>
/// <param name="People">Null when unchanged.</param>
/// <param name="Legs">New and changed legs.</param>
/// <param name="Lines">New lines of transcripts, in order.</param>
/// <param name="Webhooks">New and changed webhooks.</param>
/// <param name="Requests">New requests of the application.</param>
/// <param name="Faults">New faults.</param>
/// <param name="Gone">Ids of legs (with their lines), webhooks, requests and faults that are no longer shown, as <c>legs/…</c>, <c>webhooks/…</c>.</param>
internal sealed record WorldChanges(
    string Version,
    DateTimeOffset Now,
    bool Whole,
    PeopleView? People,
    IReadOnlyList<LegView> Legs,
    IReadOnlyList<LineView> Lines,
    IReadOnlyList<WebhookView> Webhooks,
    IReadOnlyList<RequestView> Requests,
    IReadOnlyList<FaultView> Faults,
    IReadOnlyList<string> Gone);
