using System.Text.Json;
using ContactCenter.Domain.Calls;
using ContactCenter.Gateway.Api.Reports.Asked;
using ContactCenter.Grains.CallLogs;
using ContactCenter.Grains.Durability;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Api.Reports.Export;

/// <summary>Writes finished calls out as they are read.</summary>
internal sealed class CallExports(ReportFacts facts, IOptions<ReportsOptions> options)
{
    private static readonly byte[] NewLine = "\n"u8.ToArray();
    private static readonly byte[] Separator = ",\n"u8.ToArray();

    /// <summary>Calls that ended in the time, numbers of people hidden unless <c>Reports:FullNumbers</c> is set.</summary>
    public async IAsyncEnumerable<CallSummary> Calls(ReportSpan span)
    {
        await foreach (var call in facts.Finished(span.From, span.To))
        {
            if (call.EndedAt >= span.From && call.EndedAt < span.To)
            {
                yield return options.Value.FullNumbers ? call : CallMask.Hide(call);
            }
        }
    }

    /// <summary>As CSV with a line of names.</summary>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> Csv(ReportSpan span, CsvTable table)
    {
        var line = new CsvLine();
        yield return System.Text.Encoding.UTF8.GetBytes(CsvTables.Head(table));
        await foreach (var call in Calls(span))
        {
            foreach (var text in CsvTables.Lines(table, call, line))
            {
                yield return System.Text.Encoding.UTF8.GetBytes(text);
            }
        }
    }

    /// <summary>As JSON, one call a line.</summary>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> JsonLines(ReportSpan span)
    {
        await foreach (var call in Calls(span))
        {
            yield return JsonSerializer.SerializeToUtf8Bytes(call, StateJson.Views);
            yield return NewLine;
        }
    }

    /// <summary>As one JSON array.</summary>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> Json(ReportSpan span)
    {
        yield return "[\n"u8.ToArray();
        var isFirst = true;
        await foreach (var call in Calls(span))
        {
            if (!isFirst)
            {
                yield return Separator;
            }

            isFirst = false;
            yield return JsonSerializer.SerializeToUtf8Bytes(call, StateJson.Views);
        }

        yield return "\n]\n"u8.ToArray();
    }
}
