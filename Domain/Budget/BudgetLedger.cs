using System.Collections.Immutable;

namespace ContactCenter.Domain.Budget;

/// <summary>
/// Divides one rate among processes. Who wants little gets it, the rest is divided evenly, and what nobody wants is spread, so that a first call
/// finds a token. What one gives up is lent to another only when its last use lies a whole second back: so all together stay below the rate.
/// </summary>
/// <param name="Members">Processes with a lease, by name.</param>
public sealed record BudgetLedger(ImmutableSortedDictionary<string, BudgetMember> Members)
{
    /// <summary>The span in which the platform counts.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    /// <summary>How long a lease lasts; it is renewed each second.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(3);

    /// <summary>No leases.</summary>
    public static BudgetLedger Empty { get; } = new(ImmutableSortedDictionary.Create<string, BudgetMember>(StringComparer.Ordinal));

    /// <summary>Renews the lease of one process, or gives it its first.</summary>
    /// <param name="id">Name of the process.</param>
    /// <param name="demand">Tokens that it wanted in the last second.</param>
    /// <param name="perSecond">Rate of all together, 1 or more.</param>
    /// <param name="now">Now.</param>
    /// <returns>The ledger then; the member's <see cref="BudgetMember.Tokens"/> are what it may use from now on.</returns>
    public BudgetLedger Renew(string id, int demand, int perSecond, DateTimeOffset now)
    {
        var members = Members.RemoveRange(Members.Values.Where(member => member.Id != id && member.PromisedAt(now) == 0 && now >= member.Until).Select(member => member.Id).ToArray());
        members.TryGetValue(id, out var before);
        var fresh = new BudgetMember(id, before?.Tokens ?? 0, before?.Before ?? 0, before?.ChangedAt ?? DateTimeOffset.MinValue, Math.Max(0, demand), now + Lease);
        members = members.SetItem(id, fresh);
        var wanted = Target(id, members, perSecond);
        var others = members.Values.Where(member => member.Id != id).Sum(member => member.PromisedAt(now));
        var tokens = Math.Min(wanted, Math.Max(0, perSecond - others));
        var isFewer = tokens < fresh.Tokens;
        return new(members.SetItem(id, fresh with
        {
            Tokens = tokens,
            Before = isFewer ? fresh.PromisedAt(now) : fresh.Before,
            ChangedAt = isFewer ? now : fresh.ChangedAt,
        }));
    }

    private static int Target(string id, ImmutableSortedDictionary<string, BudgetMember> members, int perSecond)
    {
        var (left, open) = (perSecond, members.Count);
        var granted = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var member in members.Values.OrderBy(member => member.Demand).ThenBy(member => member.Id, StringComparer.Ordinal))
        {
            // The fair part of what is left; a remainder goes to those who want most.
            var grant = Math.Min(member.Demand, left / open);
            granted[member.Id] = grant;
            left -= grant;
            open--;
        }

        // What nobody wants, one each and round again.
        var names = members.Keys.ToArray();
        for (var turn = 0; left > 0; turn++, left--)
        {
            granted[names[turn % names.Length]]++;
        }

        return granted[id];
    }
}
