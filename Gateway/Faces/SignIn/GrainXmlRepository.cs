using System.Xml.Linq;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Interfaces.SignIn;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace ContactCenter.Gateway.Faces.SignIn;

/// <summary>
/// Keeps the keys that protect cookies in the grains' storage, whichever that is, so that all gateways share them. ASP.NET asks for them when a cookie
/// is first seen and once a day, and waits for the answer in place.
/// </summary>
internal sealed class GrainXmlRepository(IGrainFactory grains, GrainRetries retries) : IXmlRepository
{
    private const string KeyName = "key-";
    private int _known;

    private IDataProtectionGrain Grain => grains.GetGrain<IDataProtectionGrain>(IDataProtectionGrain.Key);

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        var elements = Now(() => Grain.Elements());
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

    private T Now<T>(Func<ValueTask<T>> work) => Task.Run(() => retries.Run(work, CancellationToken.None).AsTask()).GetAwaiter().GetResult();
}
