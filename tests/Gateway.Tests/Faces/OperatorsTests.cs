using ContactCenter.Gateway.Faces.SignIn;
using ContactCenter.Gateway.Hosting;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Tests.Faces;

public sealed class OperatorsTests
{
    private const string NoHash = "Console:Operators:0:PasswordHash (value not shown) is no password hash; make one with: dotnet run --project Gateway -- hash-password";

    [Theory]
    [InlineData("Name", "", "Console:Operators:0:Name is ''; use 1 to 64 characters without spaces at the ends.")]
    [InlineData("Name", " Ada", "Console:Operators:0:Name is ' Ada'; use 1 to 64 characters without spaces at the ends.")]
    [InlineData("Name", "Admin Key", "Console:Operators:0:Name is 'Admin Key', as whoever uses a key is called; choose another name.")]
    [InlineData("Name", "account 1", "Console:Operators:0:Name is 'account 1', as whoever uses a key is called; choose another name.")]
    [InlineData("Name", "sue", "Console:Operators:1:Name is 'Sue', which another operator has already; names differ in more than upper and lower case.")]
    [InlineData("Role", "Admin", "Console:Operators:0:Role is 'Admin'; use admin or supervisor.")]
    [InlineData("Role", "", "Console:Operators:0:Role is ''; use admin or supervisor.")]
    [InlineData("PasswordHash", "", NoHash)]
    [InlineData("PasswordHash", "the password itself", NoHash)]
    [InlineData("PasswordHash", "cGFzc3dvcmQ=", NoHash)]
    public async Task An_operator_who_could_not_sign_in_is_refused_at_start(string key, string value, string message)
    {
        string[] arguments =
        [
            "--urls", "http://127.0.0.1:0",
            "--Console:Operators:0:Name", "Ada", "--Console:Operators:0:Role", "admin", "--Console:Operators:0:PasswordHash", SignInGateway.AdasHash,
            "--Console:Operators:1:Name", "Sue", "--Console:Operators:1:Role", "supervisor", "--Console:Operators:1:PasswordHash", SignInGateway.SuesHash,
            $"--Console:Operators:0:{key}", value,
        ];
        await using var gateway = GatewayHost.CreateBuilder(arguments).Build();
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => gateway.StartAsync(TestContext.Current.CancellationToken));
        Assert.Equal(message, Assert.Single(failure.Failures));
    }

    [Fact]
    public void The_command_makes_a_hash_of_a_line_of_standard_input()
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        Assert.Equal(0, HashPassword.Run(new StringReader("correct horse\nbattery"), output, errors));
        var hash = output.ToString().TrimEnd();
        Assert.True(PasswordHashes.IsOne(hash));
        Assert.True(PasswordHashes.Matches(hash, "correct horse"));
        Assert.False(PasswordHashes.Matches(hash, "correct horse\n"));
        Assert.Empty(errors.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("short\n")]
    public void The_command_makes_no_hash_of_what_is_no_password(string input)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        Assert.Equal(1, HashPassword.Run(new StringReader(input), output, errors));
        Assert.Empty(output.ToString());
        Assert.StartsWith($"The password has {input.TrimEnd().Length} characters; give one of 8 to 256", errors.ToString(), StringComparison.Ordinal);
    }
}
