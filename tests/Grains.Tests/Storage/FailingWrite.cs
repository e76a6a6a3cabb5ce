using ContactCenter.Storage.Sqlite.Database;

namespace ContactCenter.Grains.Tests.Storage;

/// <summary>A write that brings its transaction down.</summary>
internal sealed class FailingWrite : WriteOperation<bool>
{
    protected override bool Run(Writer writer) => throw new IOException("the disk is gone");
}
