using System.Reflection;
using ContactCenter.Grains.Interfaces.Applications;

namespace ContactCenter.Grains.Tests.Settings;

/// <summary>An application grain whose keys come when a test says so.</summary>
public class LateAnswers : DispatchProxy
{
    private Func<Task<SharedKeys>>? _keys;

    internal static IGrainFactory Of(Func<Task<SharedKeys>> keys)
    {
        var factory = Create<IGrainFactory, LateAnswers>();
        ((LateAnswers)(object)factory)._keys = keys;
        return factory;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name == nameof(IApplicationGrain.Keys))
        {
            return new ValueTask<SharedKeys>(_keys!());
        }

        var grain = Create<IApplicationGrain, LateAnswers>();
        ((LateAnswers)(object)grain)._keys = _keys;
        return grain;
    }
}
