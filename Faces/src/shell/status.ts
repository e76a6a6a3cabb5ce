import type { Api } from './api';

/** What an agent does. */
export const statusOf = (agent: Api['DeskView']): Api['DeskStatus'] => agent.status ?? 'offline';

/** In the order in which a supervisor looks. */
export const statuses: readonly Api['DeskStatus'][] = ['resting', 'reserved', 'onCall', 'wrapUp', 'available', 'away', 'offline'];

/** For sorting: those first who need to be looked at, then by name. */
export const byAttention = (a: Api['DeskView'], b: Api['DeskView']): number =>
  statuses.indexOf(statusOf(a)) - statuses.indexOf(statusOf(b)) || a.name.localeCompare(b.name);
