namespace ContactCenter.Gateway.Tests.Reports;

/// <summary>A gateway that is set to export numbers in full.</summary>
public sealed class FullNumbersTests : IDisposable
{
    private readonly GatewayFixture _gateway = new GatewayFixture().With("Reports:FullNumbers", "true");

    public void Dispose() => _gateway.Dispose();

    [Theory]
    [InlineData("calls.csv")]
    [InlineData("calls.json")]
    [InlineData("calls.jsonl")]
    public async Task Exports_show_numbers_in_full_where_the_configuration_says_so(string file)
    {
        using var api = _gateway.Admin();
        var today = TimeProvider.System.GetUtcNow().UtcDateTime.Date;
        var log = new Log(_gateway.Grains, new DateTimeOffset(today, TimeSpan.Zero).AddDays(-30));
        await log.Add(log.Call(60, []));
        using var response = await api.GetAsync($"/api/v1/reports/{file}?from={log.Query(0)}&to={log.Query(1)}");
        Assert.Contains("447700900123", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
