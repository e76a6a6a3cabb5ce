using System.Text.Json;

namespace ContactCenter.VonageApi.Calls;

/// <summary>A user of the Client SDK.</summary>
/// <param name="User">User name; not the <c>USR-</c> id.</param>
public sealed record AppTarget(string User) : CallTarget
{
    /// <inheritdoc/>
    public override string Type => "app";

    /// <inheritdoc/>
    public override string Address => User;

    private protected override void WriteFields(Utf8JsonWriter json) => json.WriteString("user", User);
}
