import type { Api } from '../../shell/api';

export const statusOf = (agent: Api['DeskView']): Api['DeskStatus'] => agent.status ?? 'offline';

/** In the order in which a supervisor looks. */
export const statuses: readonly Api['DeskStatus'][] = ['resting', 'reserved', 'onCall', 'wrapUp', 'available', 'away', 'offline'];
