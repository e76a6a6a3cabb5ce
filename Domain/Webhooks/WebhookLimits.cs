namespace ContactCenter.Domain.Webhooks;

/// <summary>
/// Upper bounds of what is kept from a webhook, in characters or items. Ids, names, digits, addresses and JSON texts beyond the
/// bound count as missing, since a cut one would name something else; free text is cut.
/// </summary>
public static class WebhookLimits
{
    /// <summary>Ids of legs, conversations and recordings.</summary>
    public const int Id = 128;

    /// <summary>Numbers, SIP and WebSocket addresses, user names.</summary>
    public const int Party = 256;

    /// <summary>Keypad digits.</summary>
    public const int Digits = 128;

    /// <summary>Short words: statuses, types, networks, time stamps, numbers written as text.</summary>
    public const int Word = 128;

    /// <summary>Reasons, details and recognised speech.</summary>
    public const int FreeText = 4096;

    /// <summary>URLs.</summary>
    public const int Url = 2048;

    /// <summary>JSON text of <c>custom_data</c> and <c>payload</c>, in UTF-8 bytes.</summary>
    public const int Json = 16 * 1024;

    /// <summary>SIP headers of an answer webhook.</summary>
    public const int SipHeaders = 32;

    /// <summary>Name of a SIP header.</summary>
    public const int SipHeaderName = 100;

    /// <summary>Value of a SIP header.</summary>
    public const int SipHeaderValue = 1024;

    /// <summary>Guesses of speech recognition.</summary>
    public const int SpeechResults = 16;
}
