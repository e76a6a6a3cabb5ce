namespace ContactCenter.Gateway.Tests.VonageApi;

/// <summary>Signed webhooks computed from the published rule by other means than ours; issued on 2020-04-21.</summary>
internal static class SignedWebhooks
{
    public const string Secret = "test-signature-secret-0123456789abcdef";

    public const string ApiKey = "a1b2c3d";

    public const string PostBody = """{"from":"442079460000","to":"447700900000","uuid":"aaaaaaaabbbbccccdddd0123456789ab","conversation_uuid":"CON-aaaaaaaa-bbbb-cccc-dddd-0123456789ab","status":"ringing","direction":"inbound","timestamp":"2020-01-01T12:00:00.000Z"}""";

    public const string PostAuthorization = "Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpYXQiOjE1ODc0OTQ5NjIsImp0aSI6ImM1YmE4ZjI0LTFhMTQtNGMxMC1iZmRmLTNmYmU4Y2U1MTFiNSIsImlzcyI6IlZvbmFnZSIsInBheWxvYWRfaGFzaCI6IjhiOWJkOWNhMjY1MmExOGI2MDEzMDZjZjU3YjQ1ZWY5MzAxM2ZjYjc2MDAxYWM0YTE2NWJmNGVmM2M1MGIxNTQiLCJhcGlfa2V5IjoiYTFiMmMzZCIsImFwcGxpY2F0aW9uX2lkIjoiYWFhYWFhYWEtYmJiYi1jY2NjLWRkZGQtMDEyMzQ1Njc4OWFiIn0.-1vWjqIgUndOivLT8ewlakgmv_RnekJr7_9noO0hZws";

    public const string GetQuery = "to=442079460000&from=447700900000&conversation_uuid=CON-aaaaaaaa-bbbb-cccc-dddd-0123456789ab&uuid=aaaaaaaabbbbccccdddd0123456789ab";

    public const string GetAuthorization = "Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpYXQiOjE1ODc0OTQ5NjIsImp0aSI6ImM1YmE4ZjI0LTFhMTQtNGMxMC1iZmRmLTNmYmU4Y2U1MTFiNSIsImlzcyI6IlZvbmFnZSIsInBheWxvYWRfaGFzaCI6IjA4NjY3Njg4ZWJmMjFlOTI5ZGIxMTBjMmM5YjA1N2IxYzc1ZDRlNTgwZjIzMGQ1ZDlhMTZkNjFiNzk2YjFhZTMiLCJhcGlfa2V5IjoiYTFiMmMzZCIsImFwcGxpY2F0aW9uX2lkIjoiYWFhYWFhYWEtYmJiYi1jY2NjLWRkZGQtMDEyMzQ1Njc4OWFiIn0.lePw-CUCmzoMH6XpYIK720J1zNd-2fCzy_qMo-8H2tY";

    public static readonly DateTimeOffset IssuedAt = DateTimeOffset.FromUnixTimeSeconds(1587494962);
}
