namespace ContactCenter.VonageApi.Calls;

/// <summary>One end of a leg, as the platform tells it.</summary>
/// <param name="Type">phone, app, sip, websocket, vbc; null when it was not told.</param>
/// <param name="Address">Number, user name, URI or extension.</param>
public sealed record CallEnd(string? Type, string Address)
{
    /// <summary>Numbers are private: shows the kind only.</summary>
    public override string ToString() => Type ?? "?";
}
