using System.Net;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Hosting;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Tests.Api;

public sealed class AttemptLimiterTests : IDisposable
{
    private readonly AttemptLimiter _limiter = new(Options.Create(new ContactCenterOptions { SignInsPerMinute = 1 }));

    public void Dispose() => _limiter.Dispose();

    [Fact]
    public void One_address_does_not_use_up_anothers_tries()
    {
        Assert.Null(_limiter.SignIn(IPAddress.Parse("192.0.2.1")));
        Assert.NotNull(_limiter.SignIn(IPAddress.Parse("192.0.2.1")));
        Assert.NotNull(_limiter.SignIn(IPAddress.Parse("::ffff:192.0.2.1")));
        Assert.Null(_limiter.SignIn(IPAddress.Parse("192.0.2.2")));
    }

    [Fact]
    public void All_addresses_of_an_ipv6_network_count_as_one()
    {
        Assert.Null(_limiter.SignIn(IPAddress.Parse("2001:db8:1:2::1")));
        Assert.NotNull(_limiter.SignIn(IPAddress.Parse("2001:db8:1:2:ffff::9")));
        Assert.Null(_limiter.SignIn(IPAddress.Parse("2001:db8:1:3::1")));
    }

    [Fact]
    public void Sign_ins_and_wrong_keys_do_not_count_against_each_other()
    {
        var address = IPAddress.Loopback;
        Assert.Null(_limiter.SignIn(address));
        Assert.Null(_limiter.KeysBlocked(address));
        _limiter.KeyFailed(address);
        Assert.InRange(_limiter.KeysBlocked(address)!.Value.TotalSeconds, 0.001, 60);
    }
}
