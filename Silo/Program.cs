using ContactCenter.Grains.Hosting;
using ContactCenter.Silo.Hosting;

return await ProgramRun.Until(async () =>
{
    await using var app = SiloHost.CreateBuilder(args).Build();
    app.MapSilo();
    await app.RunAsync();
});

/// <summary>Entry point; public so that tests can name the program.</summary>
public partial class Program;
