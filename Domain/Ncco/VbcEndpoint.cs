using System.Text.Json;

namespace ContactCenter.Domain.Ncco;

/// <summary>An extension of Vonage Business Communications (facts §1.5).</summary>
public sealed record VbcEndpoint : Endpoint
{
    private VbcEndpoint(string extension) => Extension = extension;

    /// <inheritdoc/>
    public override string Kind => "vbc";

    /// <summary>The extension, 1 to 15 digits.</summary>
    public string Extension { get; }

    /// <summary>Makes the endpoint.</summary>
    /// <returns>The endpoint, or a refusal with path <c>extension</c>.</returns>
    public static Result<VbcEndpoint> Create(string extension)
    {
        ArgumentNullException.ThrowIfNull(extension);
        var check = new Check();
        if (extension.Length is 0 or > 15 || extension.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            check.Add(NccoCodes.BadNumber, "Must be an extension of 1 to 15 digits.", "extension");
        }

        return check.Failed ? check.No<VbcEndpoint>() : new VbcEndpoint(extension);
    }

    internal override void WriteFields(Utf8JsonWriter writer) => writer.WriteString("extension"u8, Extension);
}
