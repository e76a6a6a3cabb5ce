namespace ContactCenter.Crash.Tests.Processes;

/// <summary>Where things are said: the test's output, or the console where no test runs.</summary>
internal static class Output
{
    public static void Line(string text)
    {
        if (TestContext.Current.TestOutputHelper is { } output)
        {
            output.WriteLine(text);
        }
        else
        {
            Console.WriteLine(text);
        }
    }
}
