using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Faces.SignIn;

/// <summary>With name and password of an operator of the configuration. A name that does not exist costs as much time as one that does.</summary>
internal sealed class OperatorWay(IOptions<ConsoleOptions> options) : ISignInWay
{
    private readonly Lazy<string> _nobody = new(() => PasswordHashes.Make(Guid.NewGuid().ToString()));

    public string Name => SignInWays.Operator;

    public ValueTask<string?> Closed() => ValueTask.FromResult(options.Value.Operators.Count == 0 ? SignInCodes.WrongCredentials : null);

    public ValueTask<SignInVerdict> Check(string name, string secret, CancellationToken cancellationToken)
    {
        var found = Find(name);
        var matches = PasswordHashes.Matches(found?.PasswordHash ?? _nobody.Value, secret);
        return ValueTask.FromResult(matches && found is not null
            ? SignInVerdict.Granted(new(Name, found.Name, found.Role, StampOf(found)))
            : SignInVerdict.Refused(SignInCodes.WrongCredentials));
    }

    public ValueTask<bool> StillHolds(SignedIn who) => ValueTask.FromResult(Find(who.Name) is { } found && who.Stamp == StampOf(found));

    private OperatorOptions? Find(string name) => options.Value.Operators.FirstOrDefault(known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase));

    private static string StampOf(OperatorOptions who) => Stamps.Of($"{who.Role}\n{who.PasswordHash}");
}
