import { computed, effect } from '@preact/signals';
import { current, desk, memory, remember, room } from './desk';
import { phone } from './phone';
import { session } from './session';
import { isHeld } from './talk';

/**
 * asking: somebody was asked and has not picked up; there: the two speak, the caller on hold; mine: this agent was asked; others: colleagues in the call ask somebody;
 * together: all speak with the caller; gone: who was asked is not there, the caller still on hold.
 */
export interface Consult {
  readonly state: 'asking' | 'there' | 'mine' | 'others' | 'together' | 'gone';
  /** Who was asked, or who is in the call too. */
  readonly to: string;
  /** Who asked. */
  readonly by: string;
}

const own = computed(() => (memory.value?.call === current.value?.call ? memory.value : null));

// A view hides most digits of a number; the one who typed it may read it.
const shown = (who: string) => {
  const typed = own.value?.typed?.replace(/\D/g, '');
  return who.startsWith('*') && typed?.endsWith(who.replace(/\*/g, '')) ? phone(typed)! : who;
};

/** Who beside the agent and the caller has to do with the call, wherever that was begun; undefined: nobody. */
export const consult = computed<Consult | undefined>(() => {
  const there = room.value;
  if (!there) return undefined;
  const { transfer, guests } = there;
  const offer = desk.value?.offer?.id;
  if (transfer) {
    const state = transfer.offer === offer ? 'mine' : transfer.by !== session.value?.name ? 'others' : transfer.isThere ? 'there' : 'asking';
    return { state, to: shown(transfer.to), by: transfer.by };
  }
  const others = guests.filter(guest => guest.offer !== offer).map(guest => shown(guest.who));
  if (others.length > 0 && guests.length > others.length) return { state: 'together', to: others.join(', '), by: '' };
  return own.value?.asked && isHeld.value ? { state: 'gone', to: own.value.asked, by: '' } : undefined;
});

/** Whether somebody is being asked, so that hold and transfer have to wait. */
export const isAsking = computed(() => consult.value !== undefined && consult.value.state !== 'gone' && consult.value.state !== 'together');

// What was begun elsewhere may end here, and has to be told of then as well.
effect(() => {
  const now = consult.value;
  if ((now?.state === 'asking' || now?.state === 'there') && !memory.peek()?.asked) remember({ asked: now.to });
  if (now?.state === 'together' && memory.peek()?.asked) remember({ asked: undefined });
});
