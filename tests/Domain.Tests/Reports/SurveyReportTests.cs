using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Reports.Surveys;

namespace ContactCenter.Domain.Tests.Reports;

public sealed class SurveyReportTests
{
    [Fact]
    public void Answers_are_counted_by_question_in_the_hour_in_which_they_were_given()
    {
        var report = new SurveyReport(Facts.Hours(2), flow => flow != "other");
        foreach (var answers in new SurveyAnswer[][]
        {
            [Said("solved", "1", 10), Said("recommend", "10", 20)],
            [Said("solved", "1", 30)],
            [Said("solved", "2", 40), Said("solved", "2", 7_300)],
            [Said("recommend", "9", 3_700), Said("recommend", "9", 10) with { Flow = "other" }],
            [],
        })
        {
            report.Add(Facts.Call([]) with { Answers = [.. answers] });
        }

        Assert.Equal(
            ["recommend 9:00 1 10=1", "recommend 10:00 1 9=1", "solved 9:00 3 1=2 2=1"],
            report.Rows().Select(row => string.Join(' ', [row.Question, $"{row.Bucket.Start:H:mm}", $"{row.Calls}", .. row.Answers.Select(answer => $"{answer.Digits}={answer.Calls}")])));
    }

    private static SurveyAnswer Said(string question, string digits, double at) => new("main", "ask", question, digits, Facts.At(at));
}
