import { computed } from '@preact/signals';
import { current, detail, memory, ownLeg, remember } from './desk';
import { attempt } from './doing';
import { did } from './session';
import { voice } from './voice/voice';

/** Whom a caller can be given to. */
export interface Target {
  readonly kind: 'agent' | 'queue' | 'number';
  readonly whom: string;
}

/** Whether the caller hears music. */
export const isHeld = computed(() => {
  const last = detail.value?.holds?.at(-1);
  return last !== undefined && last.to == null;
});

/** How the one stands who was asked to take the caller over: asked, there (they speak with each other), together (with the caller); undefined: nobody was asked. */
export const consult = computed(() => {
  const asked = memory.value?.call === current.value?.call ? memory.value?.consult : undefined;
  if (!asked || !detail.value) return undefined;
  const fresh = detail.value.legs.filter(leg => !asked.before.includes(leg.uuid));
  const alive = fresh.filter(leg => !leg.isOver);
  const state = alive.some(leg => leg.wasAnswered) ? (isHeld.value ? 'there' : 'together') : alive.length > 0 || fresh.length === 0 ? (isHeld.value ? 'asked' : 'gone') : 'gone';
  return { to: asked.to, state: state as 'asked' | 'there' | 'together' | 'gone' };
});

const path = (action: string) => `/api/v1/calls/${current.value?.call}/${action}`;
const act = (action: string, body?: unknown) => attempt(() => did(path(action), body));

// Whoever was asked is not waited for any more.
const andAlone = async (done: Promise<boolean>) => { if (await done) remember({ consult: undefined }); };

export const hold = () => act('hold');
export const resume = () => andAlone(act('resume'));
export const complete = () => act('complete');
export const conference = () => act('conference');
export const takeBack = () => andAlone(act('take-back'));
export const transfer = (to: Target) => did(path('transfer'), { to: { [to.kind]: to.whom } });

/** Asks somebody to join while the caller is on hold. */
export async function ask(to: Target): Promise<void> {
  const before = detail.value?.legs.map(leg => leg.uuid) ?? [];
  await did(path('consult'), { to: { [to.kind]: to.whom } });
  remember({ consult: { to: to.whom, before } });
}

/** Begins, interrupts or ends the recording. */
export async function record(action: 'start' | 'stop' | 'pause' | 'resume'): Promise<void> {
  if (await act('record', { action })) remember({ recording: action === 'start' || action === 'resume' ? 'on' : action === 'pause' ? 'paused' : 'off' });
}

/** How the recording stands. */
export const recording = computed(() => (memory.value?.call === current.value?.call ? memory.value?.recording : undefined)
  ?? (detail.value?.offers?.filter(offer => offer.acceptedAt != null).at(-1)?.record ? 'on' : 'off'));

/** Whether others stay together when the agent goes. */
export const leavesOthers = computed(() => consult.value?.state === 'there' || consult.value?.state === 'together');

/** Ends the call; where others speak on, the agent's part in it alone. */
export const hangUp = () => attempt(async () => {
  if (current.value?.call && (current.value.isRoom || current.value.isOutbound)) await did(path('hang-up'), { what: leavesOthers.value ? 'own-leg' : 'call' });
  else if (ownLeg.value) await voice.hangUp(ownLeg.value.id);
});

export const mute = (on: boolean) => attempt(async () => { if (ownLeg.value) await voice.mute(ownLeg.value.id, on); });
export const press = (digits: string) => attempt(async () => { if (ownLeg.value) await voice.sendDigits(ownLeg.value.id, digits); });
