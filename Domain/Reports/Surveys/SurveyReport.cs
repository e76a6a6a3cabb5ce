using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Reports.Time;

namespace ContactCenter.Domain.Reports.Surveys;

/// <summary>Counts what callers answered to questions of surveys, by question and bucket, from calls given one by one in any order. A caller counts once a question.</summary>
public sealed class SurveyReport
{
    private readonly ReportBuckets _buckets;
    private readonly Func<string, bool> _covers;
    private readonly Dictionary<(string Flow, string Step, string Question, int Bucket), Dictionary<string, long>> _tallies = [];

    /// <summary>An empty report.</summary>
    /// <param name="buckets">Its time.</param>
    /// <param name="covers">Ids of the flows which it is about; null: all.</param>
    public SurveyReport(ReportBuckets buckets, Func<string, bool>? covers = null)
    {
        ArgumentNullException.ThrowIfNull(buckets);
        (_buckets, _covers) = (buckets, covers ?? (_ => true));
    }

    /// <summary>Adds a call's answers, in so far as they were given in the report's time.</summary>
    public void Add(CallSummary call)
    {
        ArgumentNullException.ThrowIfNull(call);
        foreach (var answer in call.Answers)
        {
            if (_buckets.IndexOf(answer.At) is not (>= 0 and var bucket) || !_covers(answer.Flow))
            {
                continue;
            }

            var key = (answer.Flow, answer.Step, answer.Question, bucket);
            if (!_tallies.TryGetValue(key, out var tally))
            {
                _tallies[key] = tally = new(StringComparer.Ordinal);
            }

            tally[answer.Digits] = tally.GetValueOrDefault(answer.Digits) + 1;
        }
    }

    /// <summary>A row for each question and bucket with an answer, by flow, step, question and time.</summary>
    public IEnumerable<SurveyRow> Rows() => _tallies
        .OrderBy(pair => pair.Key.Flow, StringComparer.Ordinal)
        .ThenBy(pair => pair.Key.Step, StringComparer.Ordinal)
        .ThenBy(pair => pair.Key.Question, StringComparer.Ordinal)
        .ThenBy(pair => pair.Key.Bucket)
        .Select(pair => new SurveyRow(pair.Key.Flow, pair.Key.Step, pair.Key.Question, _buckets[pair.Key.Bucket], pair.Value.Values.Sum(), Counts(pair.Value)));

    private static IReadOnlyList<SurveyCount> Counts(Dictionary<string, long> tally) =>
        [.. tally.Select(pair => new SurveyCount(pair.Key, pair.Value)).OrderByDescending(count => count.Calls).ThenBy(count => count.Digits, StringComparer.Ordinal)];
}
