using ContactCenter.Storage.Sqlite.Database;

namespace ContactCenter.Grains.Tests.Storage;

/// <summary>A write that brings its transaction down, after it has used up some versions.</summary>
internal sealed class FailingWrite(int versions = 0) : WriteOperation<bool>
{
    protected override bool Run(Writer writer)
    {
        for (var i = 0; i < versions; i++)
        {
            writer.NextVersion();
        }
        throw new IOException("the disk is gone");
    }
}
