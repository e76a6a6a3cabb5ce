namespace ContactCenter.Bench.Load;

/// <summary>A temporary directory that is removed at the end.</summary>
internal sealed class ScratchDirectory : IDisposable
{
    private readonly string _root = System.IO.Directory.CreateTempSubdirectory("contact-center-bench-").FullName;

    public string Directory(string name) => System.IO.Directory.CreateDirectory(Path.Combine(_root, name)).FullName;

    public string File(string name) => Path.Combine(_root, name);

    public void Dispose() => System.IO.Directory.Delete(_root, recursive: true);
}
