import { computed } from '@preact/signals';
import { current, detail, memory, ownLeg, remember, room } from './desk';
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

const path = (action: string) => `/api/v1/calls/${current.value?.call}/${action}`;
const act = (action: string, body?: unknown) => attempt(() => did(path(action), body));

// Whoever was asked is not waited for any more.
const andAlone = async (done: Promise<boolean>) => { if (await done) remember({ asked: undefined }); };

export const hold = () => act('hold');
export const resume = () => andAlone(act('resume'));
export const complete = () => act('complete');
export const conference = () => act('conference');
export const takeBack = () => andAlone(act('take-back'));
export const transfer = (to: Target) => did(path('transfer'), { to: { [to.kind]: to.whom } });

/** Asks somebody to join while the caller is on hold. */
export async function ask(to: Target): Promise<void> {
  await did(path('consult'), { to: { [to.kind]: to.whom } });
  remember({ asked: to.whom, typed: to.whom });
}

/** Begins, interrupts or ends the recording. */
export async function record(action: 'start' | 'stop' | 'pause' | 'resume'): Promise<void> {
  if (await act('record', { action })) remember({ isPaused: action === 'pause' });
}

/** How the recording stands, whoever began it. */
export const recording = computed(() => (room.value?.isRecorded ? 'on' : memory.value?.call === current.value?.call && memory.value?.isPaused ? 'paused' : 'off'));

/** Whether others stay together when the agent goes. */
export const leavesOthers = computed(() => (room.value?.guests.length ?? 0) > 1);

/** Ends the call; where others speak on, the agent's part in it alone. */
export const hangUp = () => attempt(async () => {
  if (current.value?.call && (current.value.isRoom || current.value.isOutbound)) await did(path('hang-up'), { what: leavesOthers.value ? 'own-leg' : 'call' });
  else if (ownLeg.value) await voice.hangUp(ownLeg.value.id);
});

export const mute = (on: boolean) => attempt(async () => { if (ownLeg.value) await voice.mute(ownLeg.value.id, on); });

/** Sends keys of a telephone. Throws what went wrong. */
export async function press(digits: string): Promise<void> {
  if (ownLeg.value) await voice.sendDigits(ownLeg.value.id, digits);
}
