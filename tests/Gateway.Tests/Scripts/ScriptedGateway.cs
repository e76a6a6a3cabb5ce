namespace ContactCenter.Gateway.Tests.Scripts;

/// <summary>A gateway of a test class whose grains answer as the class says; its tests run one after the other.</summary>
public sealed class ScriptedGateway : GatewayFixture
{
    public ScriptedGateway() => With(Script.Install);

    internal GrainScript Script { get; } = new();
}
