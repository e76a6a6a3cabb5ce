namespace ContactCenter.Domain.Ncco;

/// <summary>The <c>Authorization</c> header of a WebSocket (facts §1.5).</summary>
public sealed record SocketAuthorization
{
    private SocketAuthorization(string? value) => Value = value;

    /// <summary>The JWT that signed webhooks carry.</summary>
    public static SocketAuthorization Vonage { get; } = new((string?)null);

    /// <summary>The header of one's own; null means <see cref="Vonage"/>. A secret.</summary>
    public string? Value { get; }

    /// <summary>A header of one's own: one line of at most 4,096 characters.</summary>
    /// <returns>The header, or a refusal with path <c>value</c>.</returns>
    public static Result<SocketAuthorization> Custom(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var check = new Check();
        check.Text(value, 4096, "value");
        return check.Failed ? check.No<SocketAuthorization>() : new SocketAuthorization(value);
    }

    /// <summary>The type alone.</summary>
    public override string ToString() => Value is null ? "vonage" : "custom";
}
