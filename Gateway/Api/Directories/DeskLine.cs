using ContactCenter.Domain.Agents.Desk;

namespace ContactCenter.Gateway.Api.Directories;

/// <summary>What of <c>DeskView</c> a directory needs.</summary>
internal sealed record DeskLine(string Name, string? DisplayName, DeskStatus Status);
