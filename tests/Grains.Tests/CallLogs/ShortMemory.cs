using ContactCenter.Grains.CallLogs;
using ContactCenter.Grains.Recordings;
using ContactCenter.Grains.Tests.Faults;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Grains.Tests.CallLogs;

/// <summary>A cluster that keeps its logs for three weeks, and recordings for a day.</summary>
public sealed class ShortMemory : GrainCluster
{
    public const int RecordingDays = 1;

    protected override void Configure(ISiloBuilder silo)
    {
        silo.Services.Configure<ReportsOptions>(options => options.RetentionDays = 21);
        silo.Services.Configure<RecordingsOptions>(options => options.RetentionDays = RecordingDays);
    }
}
