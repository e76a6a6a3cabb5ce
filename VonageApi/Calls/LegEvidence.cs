using ContactCenter.VonageApi.Results;

namespace ContactCenter.VonageApi.Calls;

/// <summary>
/// Looks for the leg of a <see cref="VonageCallsClient.Create"/> whose outcome is not known, so that nobody is called twice. The list does not tell
/// which request a leg is of: a leg known from elsewhere has to be taken out by the caller. No leg in it a few seconds later means that none was made.
/// </summary>
public sealed class LegEvidence(VonageCallsClient calls)
{
    private const int MostPages = 20;

    // The platform's clock and ours differ by up to 5 s, and it writes whole seconds; twice as much is of no harm.
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(10);

    /// <summary>Outbound legs to the same end that began since the request was sent, oldest first.</summary>
    /// <param name="target">Whom the request called.</param>
    /// <param name="sentAt">When it was sent.</param>
    /// <param name="regionUrl">Region that it was sent to.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<VonageResult<IReadOnlyList<CallRecord>>> Find(CallTarget target, DateTimeOffset sentAt, Uri? regionUrl = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        var found = new List<CallRecord>();
        var filter = new CallFilter { StartedFrom = sentAt - Skew, RegionUrl = regionUrl };
        for (var pages = 0; pages < MostPages; pages++)
        {
            var page = await calls.List(filter, cancellationToken);
            if (!page.IsOk)
            {
                return page.Failure;
            }

            found.AddRange(page.Value.Calls.Where(call => call.Direction != "inbound" && IsTo(call, target)));
            if (page.Value.NextIndex is not { } next)
            {
                return VonageResult<IReadOnlyList<CallRecord>>.Of(found);
            }

            filter = filter with { RecordIndex = next };
        }

        return new VonageFailure(
            VonageCodes.Unexpected, $"Looking for a leg: the list of legs since {filter.StartedFrom:O} has more than {MostPages * CallFilter.LargestPage} entries; look sooner after the request.");
    }

    private static bool IsTo(CallRecord call, CallTarget target) =>
        call.To is { } to && (to.Type is null || to.Type == target.Type) && to.Address == target.Address;
}
