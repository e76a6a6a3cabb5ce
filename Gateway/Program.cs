using ContactCenter.Gateway.Hosting;

var app = GatewayHost.CreateBuilder(args).Build();
app.MapGateway();
await app.RunAsync();

/// <summary>Entry point; public so that tests can host the gateway in their own process.</summary>
public partial class Program;
