import type { Api } from '../../shell/api';
import type { CallCard } from '../../shell/live';

/** Why a queue needs somebody to look at it, the most pressing first. */
export type Need = 'noAgentSignedIn' | 'noAgent' | 'longWait' | 'level';

export interface Attention {
  /** 0: all is well; 1: look at it; 2: act now. */
  readonly level: 0 | 1 | 2;
  readonly need?: Need;
}

const target = 0.8;

/** What to make of a queue. A wait is long when it is over the service level's seconds, and pressing from twice of that. */
export function attentionOf(queue: Api['QueueView'], longestWait: number): Attention {
  const bound = queue.settings.serviceLevelSeconds ?? 20;
  if (queue.waiting > 0 && queue.agents.isComplete && queue.agents.signedIn === 0) return { level: 2, need: 'noAgentSignedIn' };
  if (queue.waiting > 0 && longestWait >= 2 * bound) return { level: 2, need: 'longWait' };
  if (queue.waiting > queue.beingOffered && queue.agents.isComplete && queue.agents.ready === 0) return { level: 1, need: 'noAgent' };
  if (queue.waiting > 0 && longestWait >= bound) return { level: 1, need: 'longWait' };
  if (queue.today.serviceLevel != null && queue.today.serviceLevel < target) return { level: 1, need: 'level' };
  return { level: 0 };
}

/** Since when the caller who has waited longest waits, by queue. */
export function oldestWaits(calls: Iterable<CallCard>): ReadonlyMap<string, string> {
  const oldest = new Map<string, string>();
  for (const { wait } of calls) {
    if (wait && !(oldest.get(wait.queue)! <= wait.enteredAt)) oldest.set(wait.queue, wait.enteredAt);
  }
  return oldest;
}
