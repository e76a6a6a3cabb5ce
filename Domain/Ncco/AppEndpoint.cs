using System.Text.Json;

namespace ContactCenter.Domain.Ncco;

/// <summary>A user of the client SDK, by name and not by id (facts §1.5).</summary>
public sealed record AppEndpoint : Endpoint
{
    /// <summary>Our own bound: the platform documents none.</summary>
    public const int MaxUserLength = 255;

    private AppEndpoint(string user) => User = user;

    /// <inheritdoc/>
    public override string Kind => "app";

    /// <summary>The user's name.</summary>
    public string User { get; }

    /// <summary>Makes the endpoint.</summary>
    /// <returns>The endpoint, or a refusal with path <c>user</c>.</returns>
    public static Result<AppEndpoint> Create(string user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var check = new Check();
        check.Text(user, MaxUserLength, "user");
        return check.Failed ? check.No<AppEndpoint>() : new AppEndpoint(user);
    }

    internal override void WriteFields(Utf8JsonWriter writer) => writer.WriteString("user"u8, User);
}
