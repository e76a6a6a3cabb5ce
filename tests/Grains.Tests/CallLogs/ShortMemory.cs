using ContactCenter.Grains.CallLogs;
using ContactCenter.Grains.Tests.Faults;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Grains.Tests.CallLogs;

/// <summary>A cluster that keeps its logs for three weeks.</summary>
public sealed class ShortMemory : GrainCluster
{
    protected override void Configure(ISiloBuilder silo) => silo.Services.Configure<ReportsOptions>(options => options.RetentionDays = 21);
}
