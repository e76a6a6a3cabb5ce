using System.Diagnostics;
using System.Globalization;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestPipelineStartup(typeof(ContactCenter.Grains.Tests.Storage.StorageChild))]

namespace ContactCenter.Grains.Tests.Storage;

/// <summary>
/// This test program, started once more with a job in its environment: a process of its own that uses the file and can be killed.
/// It does the job where a test run would begin.
/// </summary>
public sealed class StorageChild : ITestPipelineStartup
{
    private const string JobVariable = "STORAGE_TEST_JOB";
    private const string FileVariable = "STORAGE_TEST_FILE";
    private const int Parallel = 64;

    /// <summary>Writes rows without end and prints each acknowledged one as <c>id;</c>.</summary>
    public const string Write = "write";

    /// <summary>Opens the file, prints <c>open;</c> and waits for the end of its input.</summary>
    public const string Hold = "hold";

    public static Process Start(string job, string file)
    {
        var program = Environment.ProcessPath!;
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardInput = true };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
        {
            start.ArgumentList.Add(typeof(StorageChild).Assembly.Location);
        }
        start.Environment[JobVariable] = job;
        start.Environment[FileVariable] = file;
        return Process.Start(start)!;
    }

    public async ValueTask StartAsync(IMessageSink diagnosticMessageSink)
    {
        if (Environment.GetEnvironmentVariable(JobVariable) is not { } job)
        {
            return;
        }
        await using var store = await TestStore.OpenAsync(Environment.GetEnvironmentVariable(FileVariable)!);
        await using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        if (job == Hold)
        {
            await output.WriteLineAsync("open;");
            await Console.In.ReadToEndAsync();
            Environment.Exit(0);
        }
        await WriteWithoutEnd(store, output);
    }

    public ValueTask StopAsync() => ValueTask.CompletedTask;

    private static async Task WriteWithoutEnd(TestStore store, StreamWriter output)
    {
        var counter = await store.ReadAsync("counter");
        var id = counter.RecordExists ? int.Parse(counter.State!.Text, CultureInfo.InvariantCulture) : 0;
        var writes = new Task[Parallel];
        while (true)
        {
            var first = id + 1;
            counter.State = new Note { Text = $"{first}" };
            for (var i = 0; i < Parallel; i++)
            {
                id++;
                // The first of each round is the counter, which every round overwrites; the rest are new rows.
                writes[i] = i == 0
                    ? store.Grains.WriteStateAsync("note", TestStore.Id("counter"), counter)
                    : store.WriteAsync($"row {id}", $"{id}");
            }
            for (var i = 0; i < Parallel; i++)
            {
                await writes[i];
                await output.WriteLineAsync($"{first + i};");
            }
        }
    }
}
