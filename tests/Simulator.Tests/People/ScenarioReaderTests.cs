using ContactCenter.Simulator.People.Scenarios;

namespace ContactCenter.Simulator.Tests.People;

public sealed class ScenarioReaderTests
{
    private const string Someone = "people:\n  - { name: A, dial: '1', steps: [hangUp] }\n";

    [Theory]
    [InlineData("- a\n", "s.yaml, line 1: a scenario begins with lines such as 'name: My scenario'.")]
    [InlineData("name: x\n", "s.yaml, line 1: nobody calls; add 'crowd' or 'people'.")]
    [InlineData("name: x\nnmae: y\n" + Someone, "s.yaml, line 2: 'nmae' is not known in a scenario; write one of name, setup, lines, floor, agents, phones, crowd, people.")]
    [InlineData("name: x\npeople:\n  - name: A\n    dial: '1'\n    steps:\n      - presss: '1'\n", "s.yaml, line 6: 'presss' is no step; write one of hears, listened, party, ended, press, say, wait, hangUp, callBack.")]
    [InlineData("name: x\npeople:\n  - name: A\n    dial: '1'\n    steps:\n      - press: one\n", "s.yaml, line 6: 'press' is 'one'; write keys of 0-9, * and #, in quotes.")]
    [InlineData("name: x\npeople:\n  - name: A\n", "s.yaml, line 3: a person needs 'dial'.")]
    [InlineData("name: x\ncrowd:\n  rate: fast\n", "s.yaml, line 3: 'rate' is 'fast'; write a number from 0.001 to 1000.")]
    [InlineData("name: x\ncrowd:\n  talk: [5, 2]\n", "s.yaml, line 3: 'talk' goes from 5 down to 2; write the smaller one first.")]
    [InlineData("name: x\nagents:\n  Jane: { answer: 0.8, reject: 0.4 }\n" + Someone, "s.yaml, line 3: 'answer' and 'reject' are more than 1 together; the rest of 1 lets it ring.")]
    [InlineData("name: x\nsetup:\n  - path: settings\n" + Someone, "s.yaml, line 3: 'path' is 'settings'; write a path at the gateway, such as /api/v1/settings.")]
    public void A_fault_names_file_line_and_what_to_write(string text, string message) =>
        Assert.Equal(message, Assert.Throws<ScenarioException>(() => ScenarioReader.Read(text, "s.yaml")).Message);

    [Fact]
    public void What_is_no_yaml_is_said_with_its_line() =>
        Assert.Matches(@"^s\.yaml, line \d: is no YAML: ", Assert.Throws<ScenarioException>(() => ScenarioReader.Read("name: x\npeople: [", "s.yaml")).Message);

    [Fact]
    public void Json_is_read_as_well()
    {
        var scenario = ScenarioReader.Read("""{ "name": "J", "agents": { "Jane": { "after": 2 } }, "crowd": { "calls": 5, "keys": { "1": 2, "": 1 } } }""", "s.json");
        Assert.Equal((5, 2.0, new Span(2, 2)), (scenario.Crowd!.Calls, scenario.Crowd.Keys["1"], scenario.Agents["Jane"].After));
    }

    [Fact]
    public void Every_scenario_that_ships_can_be_played()
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Scenarios"), "*.yaml");
        Assert.True(files.Length >= 5);
        Assert.All(files, file => Assert.NotEmpty(ScenarioReader.ReadFile(file).Name));
    }
}
