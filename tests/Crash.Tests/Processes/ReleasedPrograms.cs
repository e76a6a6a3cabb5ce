namespace ContactCenter.Crash.Tests.Processes;

/// <summary>Silo and gateway of an earlier release, built from the history of this repository.</summary>
/// <param name="Release">Which: version and commit.</param>
/// <param name="Silo">The silo's dll.</param>
/// <param name="Gateway">The gateway's dll.</param>
internal sealed record ReleasedPrograms(string Release, string Silo, string Gateway)
{
    private const int ShownOfCommit = 10;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    /// <summary>Builds the release that deploy/released-version names, once; skips the test where its commit is not in the history, and fails it on a build server.</summary>
    public static async Task<ReleasedPrograms> Require()
    {
        var named = (await File.ReadAllTextAsync(Path.Combine(Programs.Repository, "deploy", "released-version"))).Trim();
        var commit = named.Split(' ')[^1];
        var isThere = await Git("cat-file", "-e", commit) == 0;
        Assert.True(isThere || !Programs.IsCi, $"The history holds no commit {commit} (deploy/released-version), and on a build server nothing is skipped: clone all of it.");
        Assert.SkipWhen(!isThere, $"The history holds no commit {commit} (deploy/released-version): clone all of it to run this test.");
        return await Of(commit) with { Release = named };
    }

    /// <summary>Builds a commit, unless that was done.</summary>
    /// <param name="commit">What git takes for a commit.</param>
    public static async Task<ReleasedPrograms> Of(string commit)
    {
        var folder = Path.Combine(Programs.ReleasesFolder, commit[..Math.Min(commit.Length, ShownOfCommit)]);
        var programs = new ReleasedPrograms(commit, Dll(folder, "Silo"), Dll(folder, "Gateway"));
        var built = Path.Combine(folder, "built");
        if (!File.Exists(built))
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            Directory.CreateDirectory(folder);
            var archive = Path.Combine(folder, "source.tar");
            Assert.True(await Git("archive", "--output", archive, commit) == 0, $"git has no archive of {commit}.");
            await System.Formats.Tar.TarFile.ExtractToDirectoryAsync(archive, folder, overwriteFiles: false);
            File.Delete(archive);
            foreach (var project in (string[])["Silo", "Gateway"])
            {
                // Helpers that outlive the build would keep its output open. What looks at the code's style looked when it was new.
                await using var build = ChildProcess.Start($"build of {project}", Programs.Dotnet,
                [
                    "build", Path.Combine(folder, project), "-nologo", "-v", "q", "-p:FacesBuild=false", "-p:RunAnalyzers=false", "-p:EnforceCodeStyleInBuild=false", "-p:GenerateDocumentationFile=false",
                    "-nodeReuse:false", "-p:UseSharedCompilation=false",
                ]);
                Assert.True(await build.Ended(Limit) == 0, build.Output);
                build.IsShown = false;
            }

            await File.WriteAllTextAsync(built, commit);
        }

        return programs;
    }

    private static async Task<int> Git(params string[] arguments)
    {
        await using var git = ChildProcess.Start("git", "git", ["-C", Programs.Repository, .. arguments]);
        git.IsShown = false;
        return await git.Ended(Limit);
    }

    private static string Dll(string folder, string project) => Path.Combine(folder, project, "bin", "Debug", "net10.0", $"ContactCenter.{project}.dll");
}
