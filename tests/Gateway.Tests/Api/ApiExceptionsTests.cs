using System.Diagnostics;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Hosting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Gateway.Tests.Api;

public class ApiExceptionsTests
{
    private static readonly RouteEndpoint Endpoint = new(_ => Task.CompletedTask, RoutePatternFactory.Parse("/api/v1/numbers/{number}"), 0, null, null);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_fails_is_logged_by_its_route_without_the_number_in_its_address(bool isOurs)
    {
        var log = new Lines();
        var http = Request();
        http.Features.Set<IExceptionHandlerFeature>(new ExceptionHandlerFeature { Endpoint = Endpoint });

        await new ApiExceptions(log).TryHandleAsync(http, isOurs ? new InvalidOperationException("A fault of the test.") : new TimeoutException(), default);

        var line = Assert.Single(log.Heard);
        Assert.StartsWith("PUT /api/v1/numbers/{number}: ", line, StringComparison.Ordinal);
        Assert.DoesNotContain("442079460001", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public void A_trace_names_the_route_without_the_number_in_its_address()
    {
        using var span = new Activity("request");
        var http = Request();
        span.SetTag("url.path", http.Request.Path.Value);
        TracedRequests.HideNames(span, http);
        Assert.Equal("(no endpoint)", span.GetTagItem("url.path"));

        http.SetEndpoint(Endpoint);
        TracedRequests.HideNames(span, http);
        Assert.Equal("/api/v1/numbers/{number}", span.GetTagItem("url.path"));
    }

    private static DefaultHttpContext Request()
    {
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().AddProblemDetails().BuildServiceProvider() };
        (http.Request.Method, http.Request.Path) = ("PUT", "/api/v1/numbers/442079460001\nforged: line");
        return http;
    }

    private sealed class Lines : ILogger<ApiExceptions>
    {
        public List<string> Heard { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Heard.Add(formatter(state, exception));
    }
}
