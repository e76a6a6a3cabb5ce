import type { Api } from '../../shell/api';

export type Status = Api['DeskStatus'];

/** What an agent does. */
export const statusOf = (agent: Api['DeskView']): Status => agent.status ?? 'offline';

/** In the order in which a supervisor looks. */
export const statuses: readonly Status[] = ['resting', 'reserved', 'onCall', 'wrapUp', 'available', 'away'];

/** Agents at work, those first who need to be looked at, then by name. */
export function atWork(agents: Iterable<Api['DeskView']>): Api['DeskView'][] {
  return [...agents].filter(agent => statusOf(agent) !== 'offline')
    .sort((a, b) => statuses.indexOf(statusOf(a)) - statuses.indexOf(statusOf(b)) || a.name.localeCompare(b.name));
}

/** How many are in each status. */
export function countByStatus(agents: readonly Api['DeskView'][]): readonly { readonly status: Status; readonly count: number }[] {
  return statuses.map(status => ({ status, count: agents.filter(agent => statusOf(agent) === status).length })).filter(one => one.count > 0);
}
