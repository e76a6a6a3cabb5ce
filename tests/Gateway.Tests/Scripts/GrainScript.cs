using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using ContactCenter.Grains.Interfaces.Common;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Gateway.Tests.Scripts;

/// <summary>Grains of chosen interfaces that answer what a test says and remember what they were asked; all others are real.</summary>
internal sealed class GrainScript
{
    private readonly ConcurrentDictionary<(Type Interface, string Method), Func<string, object?[], object?>> _answers = [];
    private readonly HashSet<Type> _interfaces = [];

    /// <summary>What was asked, in order.</summary>
    public ConcurrentQueue<(string Method, string Key, object?[] Arguments)> Asked { get; } = new();

    /// <summary>Has a method of a grain interface answer; what the interface has no answer for fails the test.</summary>
    public GrainScript Answer<T>(string method, Func<string, object?[], object?> answer)
        where T : IGrainWithStringKey
    {
        _interfaces.Add(typeof(T));
        _answers[(typeof(T), method)] = answer;
        return this;
    }

    /// <summary>As <see cref="Answer{T}(string, Func{string, object[], object})"/>, always the same.</summary>
    public GrainScript Answer<T>(string method, object? answer)
        where T : IGrainWithStringKey => Answer<T>(method, (_, _) => answer);

    /// <summary>The argument of the last call of a method.</summary>
    public T Last<T>(string method) => (T)Asked.Last(asked => asked.Method == method).Arguments[0]!;

    /// <summary>A view as grains give it.</summary>
    public static JsonReply View(string json, int version = 1) => new() { Utf8 = Encoding.UTF8.GetBytes(json), Version = version };

    /// <summary>A refusal as grains give it.</summary>
    public static CommandReply Refused(string code, string? path = null) => new() { Refusals = [new(code, $"Refused by the script as {code}.", path)] };

    /// <summary>Puts the script between the gateway and its grains.</summary>
    public void Install(IServiceCollection services)
    {
        var real = services.Last(service => service.ServiceType == typeof(IGrainFactory));
        services.AddSingleton<IGrainFactory>(provider =>
        {
            var proxy = DispatchProxy.Create<IGrainFactory, Factory>();
            ((Factory)(object)proxy).Init(this, (IGrainFactory)(real.ImplementationFactory?.Invoke(provider) ?? provider.GetRequiredService(real.ImplementationType!)));
            return proxy;
        });
    }

    private object? Ask(Type type, string key, MethodInfo method, object?[] arguments)
    {
        Asked.Enqueue((method.Name, key, arguments));
        var answer = _answers.TryGetValue((type, method.Name), out var found) ? found(key, arguments) : throw new NotSupportedException($"{type.Name}.{method.Name}");
        return method.ReturnType == typeof(ValueTask)
            ? ValueTask.CompletedTask
            : typeof(GrainScript).GetMethod(nameof(Done), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(method.ReturnType.GetGenericArguments()).Invoke(null, [answer]);
    }

    private static ValueTask<T> Done<T>(object? answer) => ValueTask.FromResult((T)answer!);

    /// <summary>Hands out scripted grains; needs to be visible for the proxy to be made.</summary>
    public class Factory : DispatchProxy
    {
        private GrainScript? _script;
        private IGrainFactory? _real;

        internal void Init(GrainScript script, IGrainFactory real) => (_script, _real) = (script, real);

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (targetMethod!.IsGenericMethod && targetMethod.GetGenericArguments() is [var type] && _script!._interfaces.Contains(type) && args is [string key, ..])
            {
                var proxy = (Grain)DispatchProxy.Create(type, typeof(Grain));
                proxy.Init(_script, type, key);
                return proxy;
            }

            return targetMethod.Invoke(_real, args);
        }
    }

    /// <summary>A scripted grain; needs to be visible for the proxy to be made.</summary>
    public class Grain : DispatchProxy
    {
        private GrainScript? _script;
        private Type? _type;
        private string _key = "";

        internal void Init(GrainScript script, Type type, string key) => (_script, _type, _key) = (script, type, key);

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _script!.Ask(_type!, _key, targetMethod!, args ?? []);
    }
}
