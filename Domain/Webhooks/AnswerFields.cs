using System.Collections.Frozen;

namespace ContactCenter.Domain.Webhooks;

/// <summary>The fields of an answer webhook while it is read.</summary>
internal sealed class AnswerFields
{
    private const string SipHeader = "SipHeader_";

    private string? _uuid, _conversation, _to, _from, _fromUser, _regionUrl, _endpointType, _customData;
    private Dictionary<string, string>? _sipHeaders;

    public static void Read(ref JsonCursor value, scoped ReadOnlySpan<char> name, AnswerFields fields)
    {
        switch (name)
        {
            case "uuid":
                fields._uuid = value.Filled(WebhookLimits.Id);
                break;
            case "conversation_uuid":
                fields._conversation = value.Filled(WebhookLimits.Id);
                break;
            case "to":
                fields._to = value.Filled(WebhookLimits.Party);
                break;
            case "from":
                fields._from = value.Filled(WebhookLimits.Party);
                break;
            case "from_user":
                fields._fromUser = value.Filled(WebhookLimits.Party);
                break;
            case "region_url":
                fields._regionUrl = value.Filled(WebhookLimits.Url);
                break;
            case "endpoint_type":
                fields._endpointType = value.Filled(WebhookLimits.Word);
                break;
            case "custom_data":
                fields._customData = value.Json();
                break;
            default:
                fields.ReadSipHeader(ref value, name);
                break;
        }
    }

    public AnswerRequest ToRequest() => new()
    {
        Uuid = _uuid,
        ConversationUuid = _conversation,
        To = _to,
        From = _from,
        FromUser = _fromUser,
        RegionUrl = _regionUrl,
        EndpointType = _endpointType,
        CustomData = _customData,
        SipHeaders = (IReadOnlyDictionary<string, string>?)_sipHeaders ?? FrozenDictionary<string, string>.Empty,
    };

    private void ReadSipHeader(ref JsonCursor value, scoped ReadOnlySpan<char> name)
    {
        if (!name.StartsWith(SipHeader, StringComparison.OrdinalIgnoreCase)
            || name.Length == SipHeader.Length
            || name.Length > SipHeader.Length + WebhookLimits.SipHeaderName
            || _sipHeaders?.Count == WebhookLimits.SipHeaders
            || value.Text(WebhookLimits.SipHeaderValue) is not { } text)
        {
            return;
        }

        _sipHeaders ??= new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        _sipHeaders[name[SipHeader.Length..].ToString()] = text;
    }
}
