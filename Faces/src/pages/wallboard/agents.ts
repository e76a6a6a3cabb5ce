import type { Api } from '../../shell/api';
import { byAttention, statuses, statusOf } from '../../shell/status';

/** Agents at work. */
export const atWork = (agents: Iterable<Api['DeskView']>): Api['DeskView'][] => [...agents].filter(agent => statusOf(agent) !== 'offline').sort(byAttention);

/** How many are in each status that somebody is in. */
export const countByStatus = (agents: readonly Api['DeskView'][]) =>
  statuses.map(status => ({ status, count: agents.filter(agent => statusOf(agent) === status).length })).filter(one => one.count > 0);
