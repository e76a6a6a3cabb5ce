namespace ContactCenter.Simulator.People.Floor;

/// <summary>How agents' apps and the run itself reach the gateway's own API.</summary>
/// <param name="Gateway">Base URL.</param>
/// <param name="MobileKey">Key that apps send to <c>/api/jwt</c>.</param>
/// <param name="AdminKey">Key of machine clients: setting up, and looking on.</param>
public sealed record FloorAccess(Uri Gateway, string MobileKey, string AdminKey)
{
    /// <inheritdoc/>
    public override string ToString() => $"FloorAccess {{ {Gateway} }}";
}
