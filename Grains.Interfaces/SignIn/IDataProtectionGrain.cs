namespace ContactCenter.Grains.Interfaces.SignIn;

/// <summary>Keys that protect cookies, for all gateways; key <see cref="Key"/>. Stored beside the application's private key, and as secret.</summary>
[Alias("cc.data-protection"), GrainInterfaceType("cc.data-protection")]
public interface IDataProtectionGrain : IGrainWithStringKey
{
    /// <summary>The only key.</summary>
    const string Key = "default";

    /// <summary>All elements, XML.</summary>
    [Alias("elements")]
    ValueTask<string[]> Elements();

    /// <summary>
    /// Adds an element; answers after it is stored. With <paramref name="known"/>, only while there are so many elements: of gateways that
    /// miss a key at the same moment one makes it, and the others read that one.
    /// </summary>
    /// <param name="name">Name of the element; the same name again changes nothing.</param>
    /// <param name="xml">The element.</param>
    /// <param name="known">How many the caller saw; null: add in any case.</param>
    [Alias("add")]
    ValueTask Add(string name, string xml, int? known);
}
