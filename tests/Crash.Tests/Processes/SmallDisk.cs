using System.Diagnostics;

namespace ContactCenter.Crash.Tests.Processes;

/// <summary>A file system of its own, in memory, that can be filled.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const string Size = "16m";
    private readonly TempFolder _folder = new();

    /// <summary>Mounts one; skips the test where that is not allowed, and fails it on a build server.</summary>
    public SmallDisk()
    {
        if (Run("mount", "-t", "tmpfs", "-o", $"size={Size}", "tmpfs", Path))
        {
            return;
        }

        _folder.Dispose();
        Assert.False(Programs.IsCi, "No file system could be mounted, and on a build server nothing is skipped.");
        Assert.Skip("Mounting a small file system needs the rights of root.");
    }

    /// <summary>Where it is mounted.</summary>
    public string Path => _folder.Path;

    private string Filler => _folder["filler"];

    /// <summary>Leaves no room.</summary>
    public void Fill()
    {
        using var filler = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[1 << 16];
        for (var size = block.Length; size > 0;)
        {
            try
            {
                filler.Write(block, 0, size);
            }
            catch (IOException)
            {
                size /= 2;
            }
        }
    }

    /// <summary>There is room again.</summary>
    public void Empty() => File.Delete(Filler);

    public void Dispose()
    {
        Run("umount", "-l", Path);
        _folder.Dispose();
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
