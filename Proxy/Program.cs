using ContactCenter.Proxy.Hosting;
using Microsoft.Extensions.Options;

try
{
    await using var app = ProxyHost.CreateBuilder(args).Build();
    app.MapProxy();
    await app.RunAsync();
    return 0;
}
catch (OptionsValidationException e)
{
    foreach (var failure in e.Failures)
    {
        await Console.Error.WriteLineAsync($"Not started: {failure}");
    }

    return 2;
}
