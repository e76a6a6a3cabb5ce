using System.Reflection;

[assembly: AssemblyFixture(typeof(ContactCenter.Tests.Machine.MachineTurn))]

namespace ContactCenter.Tests.Machine;

/// <summary>
/// Modules of which the trait says <c>Machine=Alone</c> keep time bounds or drive browsers: they wait until no other module of this user runs, and the others wait
/// for them. Modules without it share the machine. So <c>dotnet test</c> may start as many at a time as it likes. Part of every test project.
/// </summary>
public sealed class MachineTurn : IAsyncLifetime
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly string LockFile = Path.Combine(Path.GetTempPath(), $"contact-center-tests-{Environment.UserName}.lock");
    private FileStream? _turn;

    private static bool IsAlone { get; } = typeof(MachineTurn).Assembly.GetCustomAttributes<TraitAttribute>().Any(trait => (trait.Name, trait.Value) == ("Machine", "Alone"));

    /// <summary>Waits for the turn. The system ends it with the process, however that ends.</summary>
    public async ValueTask InitializeAsync()
    {
        for (var isTold = false; _turn is null; isTold = true)
        {
            try
            {
                _turn = IsAlone
                    ? new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
                    : new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);
            }
            catch (IOException e) when (e.GetType() == typeof(IOException))
            {
                // Locked by another process: nothing tells when it lets go.
                if (!isTold)
                {
                    Console.WriteLine($"Waits until other test modules are through ({LockFile})");
                }

                await Task.Delay(Pause, TimeProvider.System);
            }
        }
    }

    /// <summary>Lets the next one have its turn.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_turn is not null)
        {
            await _turn.DisposeAsync();
        }
    }
}
