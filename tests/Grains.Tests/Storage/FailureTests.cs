using ContactCenter.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace ContactCenter.Grains.Tests.Storage;

public sealed class FailureTests
{
    [Fact]
    public void A_storage_failure_crosses_a_grain_boundary_with_its_kind_and_message()
    {
        using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        var serializer = services.GetRequiredService<Serializer>();
        var thrown = new SqliteStorageException(SqliteStorageFailure.DiskFull, "no room", new IOException("write"));

        var caught = Assert.IsType<SqliteStorageException>(serializer.Deserialize<Exception>(serializer.SerializeToArray<Exception>(thrown)));

        Assert.Equal(SqliteStorageFailure.DiskFull, caught.Failure);
        Assert.Equal("no room", caught.Message);
        Assert.Equal("write", Assert.IsType<IOException>(caught.InnerException).Message);
    }
}
