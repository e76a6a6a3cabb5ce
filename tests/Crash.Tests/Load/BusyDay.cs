using System.Globalization;

namespace ContactCenter.Crash.Tests.Load;

/// <summary>A scenario with callers in each state all the time: two menus, one queue with more callers than agents, ringing apps, talks.</summary>
internal static class BusyDay
{
    private const string Template = """
        name: A busy day
        setup:
          - { method: PUT, path: /api/v1/queues/sales, body: '{ "strategy": "longestIdle", "ringSeconds": 15, "wrapUpSeconds": 0 }' }
          - method: PUT
            path: /api/v1/flows/sales
            body: >-
              {"basedOn": 0, "document": {"name": "Sales", "caller": "what", "steps": {
                "what": {"type": "menu", "prompts": "For sales, press 1. For anything else, press 2.", "digits": {"1": "which", "2": "again"}, "otherwise": "wait"},
                "again": {"type": "say", "text": "There is nothing else.", "next": "what"},
                "which": {"type": "menu", "prompts": "For the red one, press 1. For the blue one, press 2.", "digits": {"1": "wait", "2": "wait"}, "otherwise": "wait"},
                "wait": {"type": "queue", "queue": "sales", "announce": "Please hold the line."}}}}
          - { method: PUT, path: /api/v1/numbers/442079460001, body: '{ "flow": "sales" }' }
        lines:
          - { name: sales, numbers: ["442079460001"], queue: sales }
        floor:
          - { name: agent, count: 6, queues: { sales: 1 }, after: [0.5, 2], talk: [6, 8] }
        crowd: { calls: @calls, rate: @rate, to: "442079460001", keys: { "1": 75, "2": 20, "": 5 }, patience: [400, 400], talk: [6, 8] }
        """;

    /// <summary>As the simulator reads it.</summary>
    /// <param name="calls">How many call.</param>
    /// <param name="rate">New calls a second.</param>
    public static string Scenario(int calls, double rate = 0.8) => Template
        .Replace("@calls", calls.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("@rate", rate.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
