using System.Runtime.InteropServices;
using System.Text.Json;
using ContactCenter.Domain;
using ContactCenter.Domain.Flows;

namespace ContactCenter.Gateway.Api.Flows;

/// <summary>Flow documents inside request bodies.</summary>
internal static class FlowDocuments
{
    /// <summary>The document as it was sent.</summary>
    public static byte[] Utf8(JsonElement document) => JsonMarshal.GetRawUtf8Value(document).ToArray();

    /// <summary>Checks a document that lies at <paramref name="path"/> of the body; refusals name places of the body.</summary>
    public static Result<CompiledFlow> Check(byte[] document, string path)
    {
        var flow = FlowParser.Parse(document);
        return flow.IsOk ? flow : Result<CompiledFlow>.No([.. flow.Refusals.Select(r => r with { Path = path + (r.Path ?? "$")[1..] })]);
    }
}
