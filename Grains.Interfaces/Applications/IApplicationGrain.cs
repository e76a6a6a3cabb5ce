using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Flows;

namespace ContactCenter.Grains.Interfaces.Applications;

/// <summary>The deployment's Vonage application, its keys and what calls without a number of their own do; the only key is <see cref="Key"/>.</summary>
[Alias("cc.application"), GrainInterfaceType("cc.application")]
public interface IApplicationGrain : IGrainWithStringKey
{
    /// <summary>The one key in use.</summary>
    const string Key = "default";

    /// <summary>The keys all processes share; made at the first request and kept.</summary>
    [Alias("keys")]
    ValueTask<SharedKeys> Keys();

    /// <summary>What calls without a number of their own do.</summary>
    [Alias("routing")]
    ValueTask<RoutingDefaults> Routing();

    /// <summary>Which numbers people may have us dial, as the silos are configured: a <c>DialPolicy</c> as JSON, without who takes calls for help (<see cref="Routing"/> says that).</summary>
    [Alias("dial-rules")]
    ValueTask<JsonReply> DialRules();

    /// <summary>The settings (no secrets).</summary>
    [Alias("view")]
    ValueTask<JsonReply> View();

    /// <summary>Changes settings.</summary>
    [Alias("change")]
    ValueTask<CommandReply> Change(ChangeSettings command);

    /// <summary>Takes an application at Vonage over; <see cref="Keys"/> gives its keys from then on. The same one again changes nothing.</summary>
    [Alias("adopt")]
    ValueTask Adopt(AdoptApplication command);

    /// <summary>
    /// Forgets the application that was made or taken over; its own keys stay, and with them what they made is found again. Refused as
    /// <c>confirmation-mismatch</c> unless <paramref name="applicationId"/> is in force.
    /// </summary>
    [Alias("forget")]
    ValueTask<CommandReply> Forget(string operationId, string applicationId);

    /// <summary>A number was linked: it becomes the caller id where neither settings nor configuration have one. Idempotent.</summary>
    [Alias("offer-caller-id")]
    ValueTask OfferCallerId(string digits);

    /// <summary>A number was given back: it is no caller id any more. Idempotent.</summary>
    [Alias("drop-caller-id")]
    ValueTask DropCallerId(string digits);

    /// <summary>A newer version of a flow that the application follows is in force.</summary>
    [Alias("flow-published")]
    ValueTask FlowPublished(PublishedFlow flow);
}
