import { computed, signal } from '@preact/signals';
import { Problem } from '../../../shell/problem';
import { kept } from '../kept';
import type { VoiceLeg, VoicePort, VoiceState } from './port';

/** A leg of the simulated world. */
interface SimLeg {
  readonly id: string;
  readonly user?: string;
  readonly direction: string;
  readonly from?: string;
  readonly status: string;
}

interface Change {
  readonly whole: boolean;
  readonly legs: readonly SimLeg[];
  readonly gone: readonly string[];
}

const alive = ['started', 'ringing', 'answered', 'human', 'machine'];

/** Plays the agent's app at the simulator: whole calls, without sound. */
export function simulatorVoice(base: string): VoicePort {
  const state = signal<VoiceState>('out');
  const world = signal<ReadonlyMap<string, SimLeg>>(new Map());
  const name = signal<string | null>(null);
  // Of the leg that is muted; a reload does not unmute it.
  const muted = kept<string | null>('cc.desk.muted', null);
  let feed: EventSource | undefined;
  let application = '';

  async function act(path: string, body: unknown = {}): Promise<void> {
    let answer: Response;
    try {
      answer = await fetch(`${base}/control/${path}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    } catch (error) {
      throw new Problem(0, 'unreachable', `${base}: ${error instanceof Error ? error.message : error}`);
    }
    if (!answer.ok) throw await Problem.of(answer);
  }

  function apply(change: Change): void {
    const legs = new Map(change.whole ? [] : world.value);
    for (const leg of change.legs) {
      if (leg.user === name.value && alive.includes(leg.status)) legs.set(leg.id, leg);
      else legs.delete(leg.id);
    }
    for (const gone of change.gone) legs.delete(gone.replace(/^legs\//, ''));
    world.value = legs;
  }

  const onLeg = (leg: string, action: string, body?: unknown) => act(`legs/${encodeURIComponent(leg)}/${action}`, body);
  return {
    hasMicrophone: false,
    state,
    legs: computed(() => [...world.value.values()].map(leg => shown(leg, leg.id === muted.value))),
    async logIn(user, token) {
      if (name.value !== user) feed?.close();
      else if (feed) return;
      name.value = user;
      application = applicationOf(token);
      state.value = 'connecting';
      await act(`users/${encodeURIComponent(user)}/log-in?application=${application}`);
      feed = new EventSource(`${base}/control/live`);
      feed.addEventListener('world', event => { apply(JSON.parse(event.data)); state.value = 'in'; });
      feed.onerror = () => { state.value = 'lost'; };
    },
    async logOut() {
      feed?.close();
      feed = undefined;
      [state.value, world.value] = ['out', new Map()];
      if (name.value) await act(`users/${encodeURIComponent(name.value)}/log-out?application=${application}`);
      name.value = null;
    },
    answer: leg => onLeg(leg, 'answer'),
    reject: leg => onLeg(leg, 'reject'),
    hangUp: leg => onLeg(leg, 'hang-up'),
    async mute(leg, on) {
      await onLeg(leg, on ? 'mute' : 'unmute');
      muted.value = on ? leg : null;
    },
    sendDigits: (leg, digits) => onLeg(leg, 'press', { digits }),
    dial: to => act('app-calls', { application, user: name.value, to }),
  };
}

function shown(leg: SimLeg, isMuted: boolean): VoiceLeg {
  const isUp = leg.status !== 'started' && leg.status !== 'ringing';
  return { id: leg.id, from: leg.from ?? null, state: isUp ? 'up' : leg.direction === 'outbound' ? 'ringing' : 'dialling', isMuted };
}

/** The application whose user a token is for: another one may have a user of that name, too. */
function applicationOf(token: string): string {
  const claims = token.split('.')[1]!.replace(/-/g, '+').replace(/_/g, '/');
  return (JSON.parse(atob(claims)) as { application_id: string }).application_id;
}
