namespace ContactCenter.Gateway.Faces.SignIn;

/// <summary>The command that makes the hash of an operator's password: from standard input, so that it stands in no history and no list of processes.</summary>
internal static class HashPassword
{
    /// <summary>Name of the command.</summary>
    public const string Command = "hash-password";

    private const int Shortest = 8;

    /// <summary>Reads a line and writes its hash; the exit code.</summary>
    public static int Run(TextReader input, TextWriter output, TextWriter errors)
    {
        var password = input.ReadLine() ?? "";
        if (password.Length is < Shortest or > SignInForm.LongestSecret)
        {
            errors.WriteLine($"The password has {password.Length} characters; give one of {Shortest} to {SignInForm.LongestSecret} as a line of standard input.");
            return 1;
        }

        output.WriteLine(PasswordHashes.Make(password));
        return 0;
    }
}
