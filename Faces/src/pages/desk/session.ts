import { signal } from '@preact/signals';
import { call, post, put, type Api, type Options } from '../../shell/api';
import { Problem } from '../../shell/problem';
import { kept } from './kept';
import { voice } from './voice/voice';

/** Who works at this desk. */
export interface Session {
  readonly name: string;
  readonly token: string;
  readonly expiresAt: string;
}

/** What an agent signs in with. */
export interface Credentials {
  readonly name: string;
  readonly key: string;
  readonly pin: string;
}

const early = 10 * 60_000;

export const session = kept<Session | null>('cc.desk.session', null);
/** The token is over, or will be soon, and the agent has to prove again who it is; calls go on meanwhile. */
export const mustSignInAgain = signal(false);
/** Why the agent's app does not ring; undefined: nothing is wrong. */
export const voiceFault = signal<string | undefined>(undefined);

// In memory alone: after a reload the agent is asked when the token ends.
let secrets: Credentials | undefined;
let renewal: ReturnType<typeof setTimeout> | undefined;

/** Signs in, or anew. Throws Problem. */
export async function signIn(who: Credentials): Promise<void> {
  const body = { user_name: who.name, mobile_api_key: who.key, ...(who.pin ? { pin: who.pin } : {}) };
  // Not as somebody: a refusal is this form's, and leads nowhere else.
  const answer = await call<Api['JwtResponse']>('POST', '/api/jwt', { body, token: 'none' });
  secrets = who;
  session.value = { name: answer.user_name, token: answer.jwt, expiresAt: answer.expires_at };
  mustSignInAgain.value = false;
  await begin();
}

/** Makes the agent's app ring, and keeps the token fresh. */
export async function begin(): Promise<void> {
  const own = session.value;
  if (!own) return;
  const left = new Date(own.expiresAt).getTime() - Date.now();
  clearTimeout(renewal);
  if (left <= early) mustSignInAgain.value = true;
  else renewal = setTimeout(renew, Math.min(left - early, 2_000_000_000));
  try {
    await voice.logIn(own.name, own.token);
    voiceFault.value = undefined;
  } catch (error) {
    voiceFault.value = error instanceof Error ? error.message : String(error);
  }
}

async function renew(): Promise<void> {
  if (!secrets || !session.value) {
    mustSignInAgain.value = true;
    return;
  }
  try {
    await signIn(secrets);
  } catch (error) {
    mustSignInAgain.value = true;
    if (error instanceof Problem && error.status === 0) renewal = setTimeout(renew, 30_000);
  }
}

/** Makes the agent unavailable and forgets who it was. */
export async function signOut(): Promise<void> {
  const own = session.value;
  if (!own) return;
  clearTimeout(renewal);
  await asAgent(token => put(`/api/v1/agents/${encodeURIComponent(own.name)}/presence`, { presence: 'offline' }, { token }));
  await voice.logOut().catch(() => undefined);
  [secrets, session.value, mustSignInAgain.value] = [undefined, null, false];
}

async function asAgent<T>(ask: (token: string) => Promise<T>): Promise<T> {
  try {
    return await ask(session.value?.token ?? 'none');
  } catch (error) {
    if (error instanceof Problem && error.status === 401) mustSignInAgain.value = true;
    throw error;
  }
}

export const asked = <T>(path: string, options?: Options) => asAgent(token => call<T>('GET', path, { ...options, token }));
export const did = (path: string, body?: unknown) => asAgent(token => post(path, body, { token }));
export const wanted = (path: string, body?: unknown) => asAgent(token => put(path, body, { token }));
