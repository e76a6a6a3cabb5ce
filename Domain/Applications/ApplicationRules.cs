using System.Collections.Immutable;
using System.Text;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Numbers;
using ContactCenter.Domain.Operations;

namespace ContactCenter.Domain.Applications;

/// <summary>What may happen to the deployment's settings.</summary>
public static class ApplicationRules
{
    /// <summary>Code: somebody changed the settings since the author looked.</summary>
    public const string Changed = "settings-changed";

    /// <summary>Keeps the first keys that are made; later ones are ignored.</summary>
    public static ApplicationState KeepKeys(ApplicationState state, ApplicationKeyset made)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Keys is null ? state with { Version = state.Version + 1, Keys = made } : state;
    }

    /// <summary>Takes an application at Vonage over; the same one again changes nothing.</summary>
    public static ApplicationState Adopt(ApplicationState state, PlatformApplication application)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(application);
        return state.Platform == application ? state : state with { Version = state.Version + 1, Platform = application };
    }

    /// <summary>Code: the application that was named is not the one in force.</summary>
    public const string ConfirmationMismatch = "confirmation-mismatch";

    /// <summary>Forgets the application that was made or taken over.</summary>
    /// <param name="state">State now.</param>
    /// <param name="operation">Idempotency key.</param>
    /// <param name="confirmed">Id of the application, as whoever asks believes it.</param>
    /// <param name="inForce">Id of the application in force.</param>
    public static Outcome<ApplicationState> Forget(ApplicationState state, string operation, string confirmed, string inForce)
    {
        ArgumentNullException.ThrowIfNull(state);
        var fingerprint = $"forget|{confirmed}";
        if (state.Operations.Recall(operation, fingerprint) is { } seen)
        {
            return new(state, seen.Version, seen.Refusals);
        }

        if (confirmed != inForce)
        {
            return Outcome<ApplicationState>.Refused(
                state, state.Version, new Refusal(ConfirmationMismatch, "This is not the id of the application in force; GET /api/v1/platform/application shows it.", "$.confirm"));
        }

        var next = state with { Version = state.Version + 1, Platform = null };
        return new(next with { Operations = next.Operations.Remember(new(operation, fingerprint, next.Version, [])) }, next.Version, []);
    }

    /// <summary>A number of ours becomes the caller id where there is none.</summary>
    public static ApplicationState OfferCallerId(ApplicationState state, string digits)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.CallerId is not null ? state : state with { Version = state.Version + 1, CallerId = digits };
    }

    /// <summary>A number is no longer the account's: calls from it would not connect.</summary>
    public static ApplicationState DropCallerId(ApplicationState state, string digits)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.CallerId != digits ? state : state with { Version = state.Version + 1, CallerId = null };
    }

    /// <summary>Changes settings.</summary>
    public static Outcome<ApplicationState> Change(ApplicationState state, string operation, SettingsChange change)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(change);
        var fingerprint = $"{change.DefaultFlow?.FlowId}|{change.OutboundFlow?.FlowId}|{change.CallerId}|{change.LastResort}|{change.BasedOn}{(change.EmergencyRoute is null ? "" : $"|{change.EmergencyRoute}")}{(change.BusyFlow is null ? "" : $"|busy:{change.BusyFlow.FlowId}")}";
        if (state.Operations.Recall(operation, fingerprint) is { } seen)
        {
            return new(state, seen.Version, seen.Refusals);
        }

        var refusals = Check(state, change);
        if (!refusals.IsEmpty)
        {
            return Outcome<ApplicationState>.Refused(state, state.Version, refusals);
        }

        var next = state with
        {
            Version = state.Version + 1,
            DefaultFlow = change.DefaultFlow ?? state.DefaultFlow,
            OutboundFlow = change.OutboundFlow ?? state.OutboundFlow,
            BusyFlow = change.BusyFlow ?? state.BusyFlow,
            CallerId = Apply(change.CallerId, state.CallerId),
            LastResort = Apply(change.LastResort, state.LastResort),
            EmergencyRoute = Apply(change.EmergencyRoute, state.EmergencyRoute),
        };
        return new(next with { Operations = next.Operations.Remember(new(operation, fingerprint, next.Version, [])) }, next.Version, []);
    }

    /// <summary>Takes over a newer version of a flow that is followed.</summary>
    public static ApplicationState FlowPublished(ApplicationState state, FlowCopy flow)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(flow);

        // A version that does too much for it is not followed; the one before stays.
        var mayBeBusy = state.BusyFlow?.FlowId == flow.FlowId && RefusalOf(flow) is null;
        var next = state with
        {
            DefaultFlow = Newer(state.DefaultFlow, flow),
            OutboundFlow = Newer(state.OutboundFlow, flow),
            BusyFlow = mayBeBusy ? Newer(state.BusyFlow, flow) : state.BusyFlow,
        };
        return ReferenceEquals(next.DefaultFlow, state.DefaultFlow) && ReferenceEquals(next.OutboundFlow, state.OutboundFlow) && ReferenceEquals(next.BusyFlow, state.BusyFlow)
            ? state
            : next with { Version = state.Version + 1 };
    }

    private static Refusal? RefusalOf(FlowCopy flow) =>
        FlowParser.Parse(Encoding.UTF8.GetBytes(flow.Document)) is { IsOk: true, Value: var compiled } ? BusyFlows.Refuse(compiled) : null;

    private static FlowCopy? Newer(FlowCopy? mine, FlowCopy published) =>
        mine is not null && mine.FlowId == published.FlowId && mine.Version < published.Version ? published : mine;

    private static ImmutableArray<Refusal> Check(ApplicationState state, SettingsChange change)
    {
        var refusals = ImmutableArray.CreateBuilder<Refusal>();
        if (change.BasedOn is { } seen && seen != state.Version)
        {
            refusals.Add(new(Changed, $"The settings are at version {state.Version}, not {seen}; read them again and repeat the change.", "$.basedOn"));
        }

        if (change.BusyFlow is { } busy && RefusalOf(busy) is { } refusal)
        {
            refusals.Add(refusal);
        }

        CheckNumber(change.CallerId, "$.callerId");
        CheckNumber(change.LastResort, "$.lastResortNumber");
        CheckNumber(change.EmergencyRoute, "$.emergencyRoute");
        return refusals.DrainToImmutable();

        void CheckNumber(string? text, string path)
        {
            if (!string.IsNullOrEmpty(text) && !PhoneNumber.TryParse(text, out _))
            {
                refusals.Add(new("invalid-number", "A number is E.164: 7 to 15 digits with the country code, such as 442079460000.", path));
            }
        }
    }

    private static string? Apply(string? change, string? current) =>
        change is null ? current : PhoneNumber.TryParse(change, out var number) ? number.Digits : null;
}
