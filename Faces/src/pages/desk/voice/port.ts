import type { ReadonlySignal } from '@preact/signals';

/** The agent's own leg of a call, as the app that rings knows it. */
export interface VoiceLeg {
  /** The platform's id of the leg. */
  readonly id: string;
  /** Who calls, as the platform tells it; null: not told. */
  readonly from: string | null;
  readonly state: 'ringing' | 'dialling' | 'up';
  readonly isMuted: boolean;
}

/** out: nobody is logged in; in: the app rings when it is called; lost: it does not just now, and comes back. */
export type VoiceState = 'out' | 'connecting' | 'in' | 'lost';

/** How the agent hears and is heard: the one thing on the desktop that knows of the platform. */
export interface VoicePort {
  /** Whether the agent speaks into this machine; without, there is nothing to check. */
  readonly hasMicrophone: boolean;
  readonly state: ReadonlySignal<VoiceState>;
  /** Legs that are not over, the oldest first: a new one that rings is an invitation. */
  readonly legs: ReadonlySignal<readonly VoiceLeg[]>;
  /** Logs the agent in, again with a new token. Throws what went wrong. */
  logIn(name: string, token: string): Promise<void>;
  logOut(): Promise<void>;
  answer(leg: string): Promise<void>;
  reject(leg: string): Promise<void>;
  hangUp(leg: string): Promise<void>;
  mute(leg: string, on: boolean): Promise<void>;
  sendDigits(leg: string, digits: string): Promise<void>;
  /** Calls a number, or an agent by name, through the contact center. */
  dial(to: string): Promise<void>;
}
