using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ContactCenter.Domain;
using ContactCenter.Domain.Applications;
using ContactCenter.Domain.Dialling;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Numbers;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Flows;
using ContactCenter.Grains.Interfaces.Applications;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Flows;
using ContactCenter.VonageApi.Options;
using ContactCenter.VonageApi.Tokens;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace ContactCenter.Grains.Applications;

[GrainType("application"), Reentrant]
internal sealed class ApplicationGrain : CommittedGrain<ApplicationState>, IApplicationGrain
{
    /// <summary>Caller id of local mode: a number that the British regulator keeps for fiction.</summary>
    private const string FictionalNumber = "442079460000";

    private static readonly FlowCopy ShippedDefault = Shipped(SeedFlows.Ivr.Id);
    private static readonly FlowCopy ShippedOutbound = Shipped(SeedFlows.Outbound.Id);
    private static readonly FlowCopy ShippedBusy = Shipped(SeedFlows.Busy.Id);
    private readonly VonageOptions _vonage;
    private readonly DialPolicy _dialling;
    private readonly Retry _follow;
    private RoutingDefaults? _routing;
    private Task<ApplicationKeyset>? _making;

    public ApplicationGrain(IOptions<VonageOptions> vonage, DialPolicy dialling)
        : base("application", ApplicationState.Empty)
    {
        _vonage = vonage.Value;
        _dialling = dialling;
        _follow = new Retry(this, Follow);
    }

    public async ValueTask<SharedKeys> Keys()
    {
        // Once, and beside the turn: whoever asks meanwhile waits for the same pair, and the write that keeps it waits for nobody.
        var made = Committed.Keys ?? await (_making is { IsFaulted: false } ? _making : _making = Task.Run(MakeKeys));
        var kept = await Commit(state =>
        {
            var next = ApplicationRules.KeepKeys(state, made);
            return new Change<ApplicationState, ApplicationState>(next, next);
        });
        var (own, platform) = (kept.Keys!, kept.Platform);
        return new()
        {
            ApplicationId = platform?.ApplicationId ?? own.ApplicationId,
            PrivateKeyPem = platform?.PrivateKeyPem ?? own.PrivateKeyPem,
            MobileApiKey = own.MobileApiKey,
            AdminApiKey = own.AdminApiKey,
            Origin = platform is null ? ApplicationOrigin.Local : platform.PrivateKeyPem == own.PrivateKeyPem ? ApplicationOrigin.Created : ApplicationOrigin.Adopted,
        };
    }

    public async ValueTask Adopt(AdoptApplication command) =>
        await Commit(state => new Change<ApplicationState, bool>(ApplicationRules.Adopt(state, new(command.ApplicationId, command.PrivateKeyPem)), true));

    public async ValueTask<CommandReply> Forget(string operationId, string applicationId)
    {
        var made = await Keys();
        return await Commit(state => ApplicationRules.Forget(state, operationId, applicationId, _vonage.HasAccount ? _vonage.ApplicationId! : state.Platform?.ApplicationId ?? made.ApplicationId).ToChange());
    }

    public async ValueTask OfferCallerId(string digits)
    {
        if (!PhoneNumber.TryParse(_vonage.Number, out _))
        {
            await Commit(state => new Change<ApplicationState, bool>(ApplicationRules.OfferCallerId(state, digits), true));
        }
    }

    public async ValueTask DropCallerId(string digits) =>
        await Commit(state => new Change<ApplicationState, bool>(ApplicationRules.DropCallerId(state, digits), true));

    public ValueTask<RoutingDefaults> Routing() => ValueTask.FromResult(_routing ??= new()
    {
        DefaultFlow = (Committed.DefaultFlow ?? ShippedDefault).ToPublished(),
        OutboundFlow = (Committed.OutboundFlow ?? ShippedOutbound).ToPublished(),
        CallerId = CallerId(),
        LastResort = Committed.LastResort,
        EmergencyRoute = EmergencyRoute(),
        BusyFlow = (Committed.BusyFlow ?? ShippedBusy).ToPublished(),
    });

    public ValueTask<JsonReply> DialRules() => ValueTask.FromResult(GrainMessages.View(_dialling with { EmergencyRoute = null }, Committed.Version));

    public ValueTask<JsonReply> View() => ValueTask.FromResult(GrainMessages.View(
        SettingsView.Of(Committed, ShippedDefault.FlowId, ShippedOutbound.FlowId, ShippedBusy.FlowId, CallerId(), EmergencyRoute()), Committed.Version));

    public async ValueTask<CommandReply> Change(ChangeSettings command)
    {
        FlowCopy? defaultFlow = null, outboundFlow = null, busyFlow = null;
        if (command.DefaultFlow is { } wanted && (defaultFlow = await Attach(wanted)) is null)
        {
            return UnknownFlow(wanted, "$.defaultFlow");
        }

        if (command.OutboundFlow is { } outbound && (outboundFlow = await Attach(outbound)) is null)
        {
            return UnknownFlow(outbound, "$.outboundFlow");
        }

        if (command.BusyFlow is { } busy && (busyFlow = await Attach(busy)) is null)
        {
            return UnknownFlow(busy, "$.busyFlow");
        }

        var change = new SettingsChange(defaultFlow, outboundFlow, command.CallerId, command.LastResortNumber, command.BasedOn) 
        {
            EmergencyRoute = command.EmergencyRoute,
            BusyFlow = busyFlow,
        };
        return await Commit(state => ApplicationRules.Change(state, command.OperationId, change).ToChange());
    }

    public async ValueTask FlowPublished(PublishedFlow flow) =>
        await Commit(state => new Change<ApplicationState, bool>(ApplicationRules.FlowPublished(state, flow.ToCopy()), true));

    protected override void OnLoaded() => _follow.Soon();

    protected override void OnCommitted(ApplicationState before) => _routing = null;

    private static FlowCopy Shipped(string id) => new(id, 1, Encoding.UTF8.GetString(SeedFlows.Find(id)!.Flow.ToUtf8()));

    private static CommandReply UnknownFlow(string id, string path) =>
        GrainMessages.Refused("unknown-flow", $"There is no flow '{id}'; publish it first or choose another.", path);

    private static ApplicationKeyset MakeKeys()
    {
        var keys = ApplicationKeys.Generate(Guid.NewGuid().ToString());
        return new(keys.ApplicationId, keys.ExportPrivateKeyPem(), Secret(), Secret());

        static string Secret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
    }

    private string? CallerId() => Committed.CallerId
        ?? (PhoneNumber.TryParse(_vonage.Number, out var number) ? number.Digits : _vonage.HasAccount || Committed.Platform is not null ? null : FictionalNumber);

    private string? EmergencyRoute() => Committed.EmergencyRoute ?? _dialling.EmergencyRoute?.Digits;

    private async Task<FlowCopy?> Attach(string flow) =>
        (await GrainFactory.GetGrain<IFlowGrain>(flow).Attach(FlowSubscriber.Application))?.ToCopy();

    // Follows the flows in force, and hears of versions whose notes were lost with a silo.
    private async Task Follow()
    {
        var phones = await Attach((Committed.DefaultFlow ?? ShippedDefault).FlowId) ?? ShippedDefault;
        var apps = await Attach((Committed.OutboundFlow ?? ShippedOutbound).FlowId) ?? ShippedOutbound;
        var busy = await Attach((Committed.BusyFlow ?? ShippedBusy).FlowId) ?? ShippedBusy;
        await Commit(state =>
        {
            var known = state with { DefaultFlow = state.DefaultFlow ?? phones, OutboundFlow = state.OutboundFlow ?? apps, BusyFlow = state.BusyFlow ?? busy };
            var next = new[] { phones, apps, busy }.Aggregate(known, ApplicationRules.FlowPublished);
            return new Change<ApplicationState, bool>(next == state ? state : next, true);
        });
    }
}
