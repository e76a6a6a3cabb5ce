using ContactCenter.Simulator.Hosting;

namespace ContactCenter.Simulator.Face.Control;

/// <summary>
/// Pages of the gateway at this machine, by any of its loopback names: the agent desktop plays its agent's app by the control API. A gateway elsewhere has no
/// such pages, for its origin could be anybody's.
/// </summary>
internal sealed class GatewayPages(SimulatorOptions options)
{
    /// <summary>Whether a page of this origin may use the control API.</summary>
    /// <param name="origin">As the browser sends it.</param>
    public bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && LoopbackNames.Has(page.Host) && LoopbackNames.Has(options.Gateway.Host)
        && page.Scheme == options.Gateway.Scheme && page.Port == options.Gateway.Port;
}
