using System.Text.Json;

namespace ContactCenter.Domain.Ncco;

/// <summary>Collects keys, speech or both (facts §1.4).</summary>
public sealed record InputAction : NccoAction
{
    private InputAction(DtmfSettings? dtmf, SpeechSettings? speech, WebUrl? eventUrl, HttpVerb? eventMethod, bool asynchronous) =>
        (Dtmf, Speech, EventUrl, EventMethod, Asynchronous) = (dtmf, speech, eventUrl, eventMethod, asynchronous);

    /// <inheritdoc/>
    public override string Kind => "input";

    /// <summary>How keys are collected; null when they are not, or when <see cref="Asynchronous"/>.</summary>
    public DtmfSettings? Dtmf { get; }

    /// <summary>How speech is heard; null when it is not.</summary>
    public SpeechSettings? Speech { get; }

    /// <summary>Where the result goes; null is the application's event URL. The answer should be an NCCO.</summary>
    public WebUrl? EventUrl { get; }

    /// <summary>How it is called; null is POST.</summary>
    public HttpVerb? EventMethod { get; }

    /// <summary>Whether keys are posted one by one while the next actions run.</summary>
    public bool Asynchronous { get; }

    /// <summary>Makes the action.</summary>
    /// <returns>The action, or refusals with paths <c>type</c>, <c>dtmf</c>, <c>eventMethod</c>.</returns>
    public static Result<InputAction> Create(DtmfSettings? dtmf, SpeechSettings? speech, WebUrl? eventUrl = null, HttpVerb? eventMethod = null, bool asynchronous = false)
    {
        var check = new Check();
        if (!asynchronous && dtmf is null && speech is null)
        {
            check.Add(NccoCodes.Required, "Must collect dtmf, speech or both.", "type");
        }

        if (asynchronous && dtmf is not null)
        {
            check.Add(NccoCodes.Conflict, "Asynchronous input takes no dtmf settings; leave them out.", "dtmf");
        }

        check.Defined(eventMethod, "eventMethod");
        return check.Failed ? check.No<InputAction>() : new InputAction(dtmf, speech, eventUrl, eventMethod, asynchronous);
    }

    internal override void WriteFields(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("type"u8);
        if (Dtmf is not null || Asynchronous)
        {
            writer.WriteStringValue("dtmf"u8);
        }

        if (Speech is not null)
        {
            writer.WriteStringValue("speech"u8);
        }

        writer.WriteEndArray();
        Dtmf?.Write(writer);
        Speech?.Write(writer);
        if (Asynchronous)
        {
            writer.WriteString("mode"u8, "asynchronous"u8);
        }

        writer.UrlArray("eventUrl"u8, EventUrl);
        writer.Verb(EventMethod);
    }
}
