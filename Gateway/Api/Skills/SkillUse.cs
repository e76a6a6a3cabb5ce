using System.Text.Json;
using ContactCenter.Domain;
using ContactCenter.Domain.Flows;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Directories;
using ContactCenter.Grains.Interfaces.Flows;

namespace ContactCenter.Gateway.Api.Skills;

/// <summary>Who uses a skill: agents who have it, and flows whose version in force asks for it.</summary>
internal static class SkillUse
{
    private const int AtOnce = 100;
    private const int MostNamed = 5;

    /// <summary>Refuses as <c>skill-in-use</c> what somebody uses, and says who; null: nobody does. Asks every agent and flow itself, so it is no older than their answers.</summary>
    public static async Task<Refusal?> Refuse(IGrainFactory grains, string skill)
    {
        var agents = await Users(grains, DirectoryKind.Agents, name => Has(grains, name, skill));
        var flows = await Users(grains, DirectoryKind.Flows, id => Asks(grains, id, skill));
        string[] users = [.. agents.Select(name => $"agent {name}"), .. flows.Select(id => $"flow {id}")];
        return users.Length == 0 ? null : new Refusal(
            "skill-in-use", $"In use by {string.Join(", ", users.Take(MostNamed))}{(users.Length > MostNamed ? $" and {users.Length - MostNamed} more" : "")}; take it from them first.");
    }

    private static async Task<List<string>> Users(IGrainFactory grains, string kind, Func<string, Task<bool>> uses)
    {
        var users = new List<string>();
        for (string? after = null; ;)
        {
            var ids = await grains.GetGrain<IDirectoryGrain>(kind).List(after, AtOnce);
            var found = await Task.WhenAll(ids.Select(uses));
            users.AddRange(ids.Where((_, i) => found[i]));
            if (ids.Length < AtOnce)
            {
                return users;
            }

            after = ids[^1];
        }
    }

    private static async Task<bool> Has(IGrainFactory grains, string agent, string skill) =>
        await grains.GetGrain<IAgentDesk>(agent).Desk() is { } desk && desk.Read<JsonElement>().TryGetProperty("skills", out var skills) && skills.TryGetProperty(skill, out _);

    private static async Task<bool> Asks(IGrainFactory grains, string flow, string skill) =>
        await grains.GetGrain<IFlowGrain>(flow).Current() is { } current && FlowParser.Parse(current.Document) is { IsOk: true, Value: var compiled }
        && FlowReferences.Of(compiled).Any(reference => reference.Kind == FlowReferenceKind.Skill && reference.Name == skill);
}
