using ContactCenter.Crash.Tests.Soak;
using ContactCenter.Crash.Tests.Upgrade;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace ContactCenter.Crash.Tests;

/// <summary>Entry point: the tests, or with <c>soak</c> as the first argument the long run with random faults, with <c>upgrade</c> an upgrade under load.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) =>
        args is ["soak", ..] ? SoakCommand.Run(args[1..])
        : args is ["upgrade", ..] ? UpgradeCommand.Run(args[1..])
        : args.Any(argument => argument is "--server" or "--internal-msbuild-node") ? TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
        : ConsoleRunner.Run(args);
}
