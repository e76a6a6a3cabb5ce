using ContactCenter.Silo.Hosting;

var app = SiloHost.CreateBuilder(args).Build();
app.MapSilo();
await app.RunAsync();

/// <summary>Entry point; public so that tests can name the program.</summary>
public partial class Program;
