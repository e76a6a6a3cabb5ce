using System.Xml.Linq;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Interfaces.SignIn;
using ContactCenter.Grains.Time;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace ContactCenter.Gateway.Faces.SignIn;

/// <summary>
/// Keeps the keys that protect cookies in the grains' storage, whichever that is, so that all gateways share them. ASP.NET asks for them when a cookie
/// is first seen and once a day, and holds a thread until they are there; so what is asked first is fetched before (<see cref="Ready"/>).
/// </summary>
internal sealed class GrainXmlRepository(IGrainFactory grains, GrainRetries retries, MachineClock machine) : IXmlRepository
{
    private const string KeyName = "key-";
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);
    private readonly Lock _lock = new();
    private (string[] Elements, long At)? _fetched;
    private bool _ready;
    private int _known;

    private IDataProtectionGrain Grain => grains.GetGrain<IDataProtectionGrain>(IDataProtectionGrain.Key);

    /// <summary>Completes when the keys can be had without a thread that waits for grains: of requests with cookies there may be more than threads.</summary>
    public async ValueTask Ready(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _ready))
        {
            return;
        }

        var elements = await retries.Run(() => Grain.Elements(), cancellationToken);
        lock (_lock)
        {
            if (!_ready)
            {
                _fetched = (elements, machine.Time.GetTimestamp());
                Volatile.Write(ref _ready, true);
            }
        }
    }

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        var elements = TakeFetched() ?? Now(() => Grain.Elements());
        Volatile.Write(ref _known, elements.Length);
        return [.. elements.Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        // A key that another gateway made meanwhile is read next instead of ours; revocations always count.
        int? known = friendlyName.StartsWith(KeyName, StringComparison.Ordinal) ? Volatile.Read(ref _known) : null;
        Now(async () =>
        {
            await Grain.Add(friendlyName, element.ToString(SaveOptions.DisableFormatting), known);
            return true;
        });
    }

    // Once: whoever asks again wants what is there by then.
    private string[]? TakeFetched()
    {
        lock (_lock)
        {
            var fetched = _fetched;
            _fetched = null;
            return fetched is { } known && machine.Time.GetElapsedTime(known.At) < Fresh ? known.Elements : null;
        }
    }

    // The interface is synchronous: see the class for what that costs.
    private T Now<T>(Func<ValueTask<T>> work) => Task.Run(() => retries.Run(work, CancellationToken.None).AsTask()).GetAwaiter().GetResult();
}
