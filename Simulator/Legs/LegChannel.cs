namespace ContactCenter.Simulator.Legs;

/// <summary>What is at the far end of a leg (the <c>endpoint_type</c> of facts §2.2).</summary>
public enum LegChannel
{
    /// <summary>A telephone.</summary>
    Phone = 0,

    /// <summary>An app user of the Client SDK.</summary>
    App,

    /// <summary>A SIP device.</summary>
    Sip,

    /// <summary>A WebSocket.</summary>
    Websocket,

    /// <summary>An extension of Vonage Business Communications.</summary>
    Vbc,
}
