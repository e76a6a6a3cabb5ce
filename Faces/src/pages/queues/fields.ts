import type { Api } from '../../shell/api';

/** A setting of a queue, and how it is edited. Paths lead into nested settings. */
export type QueueField =
  | { readonly path: string; readonly kind: 'number'; readonly min: number; readonly max: number; readonly isOptional?: true }
  | { readonly path: string; readonly kind: 'text' | 'lines' | 'list'; readonly isOptional: true }
  | { readonly path: string; readonly kind: 'yes' }
  | { readonly path: string; readonly kind: 'choice'; readonly choices: readonly string[] };

const strategies: readonly Api['QueueStrategy'][] = ['longestIdle', 'roundRobin', 'fewestCalls', 'leastTalkTime', 'tiers', 'random', 'ringAll'];

/** All settings, in the groups of the form. Bounds are the gateway's, which has the last word. */
export const groups: readonly { readonly name: string; readonly fields: readonly QueueField[] }[] = [
  {
    name: 'who',
    fields: [
      { path: 'displayName', kind: 'text', isOptional: true },
      { path: 'strategy', kind: 'choice', choices: strategies },
      { path: 'ringAllAtMost', kind: 'number', min: 1, max: 10 },
      { path: 'ringSeconds', kind: 'number', min: 5, max: 120 },
      { path: 'wrapUpSeconds', kind: 'number', min: 0, max: 3600 },
      { path: 'missLimit', kind: 'number', min: 1, max: 20 },
      { path: 'dispositionCodes', kind: 'list', isOptional: true },
    ],
  },
  {
    name: 'waiting',
    fields: [
      { path: 'isClosed', kind: 'yes' },
      { path: 'leaveWhenNoAgents', kind: 'yes' },
      { path: 'maxWaitSeconds', kind: 'number', min: 1, max: 86400, isOptional: true },
      { path: 'maxLength', kind: 'number', min: 1, max: 100000, isOptional: true },
      { path: 'agingSeconds', kind: 'number', min: 0, max: 86400 },
      { path: 'resumeSeconds', kind: 'number', min: 0, max: 3600 },
      { path: 'serviceLevelSeconds', kind: 'number', min: 1, max: 3600 },
    ],
  },
  {
    name: 'heard',
    fields: [
      { path: 'musicUrl', kind: 'text', isOptional: true },
      { path: 'announcements.firstAfterSeconds', kind: 'number', min: 5, max: 3600 },
      { path: 'announcements.everySeconds', kind: 'number', min: 15, max: 3600 },
      { path: 'announcements.comfort', kind: 'lines', isOptional: true },
      { path: 'announcements.position', kind: 'yes' },
      { path: 'announcements.expectedWait', kind: 'yes' },
      { path: 'whisper', kind: 'lines', isOptional: true },
      { path: 'record', kind: 'yes' },
      { path: 'callerId', kind: 'text', isOptional: true },
    ],
  },
  {
    name: 'misses',
    fields: (['missed', 'rejected', 'busy', 'failed'] as const).map(cause => ({ path: `retryDelays.${cause}`, kind: 'number', min: 0, max: 3600 }) as const),
  },
  {
    name: 'callbacks',
    fields: [
      { path: 'callbacks.attempts', kind: 'number', min: 1, max: 10 },
      { path: 'callbacks.retrySeconds', kind: 'number', min: 30, max: 86400 },
      { path: 'callbacks.ringSeconds', kind: 'number', min: 10, max: 60 },
      { path: 'callbacks.expireSeconds', kind: 'number', min: 600, max: 604800 },
    ],
  },
];

export type Settings = Record<string, unknown>;

/** What a path of settings holds. */
export const at = (settings: Settings, path: string): unknown => path.split('.').reduce<unknown>((value, part) => (value as Settings | undefined)?.[part], settings);

/** The settings with something else at a path. */
export function withValue(settings: Settings, path: string, value: unknown): Settings {
  const [first, ...rest] = path.split('.') as [string, ...string[]];
  return { ...settings, [first]: rest.length === 0 ? value : withValue((settings[first] ?? {}) as Settings, rest.join('.'), value) };
}

/** A list without its empty lines, which there are while one types. */
const settled = (value: unknown) => (Array.isArray(value) ? value.map(line => String(line).trim()).filter(line => line !== '') : value ?? null);

/** The merge patch that leads from one to the other; empty: nothing was changed. */
export function difference(from: Settings, to: Settings): Settings {
  const patch: Settings = {};
  for (const { fields } of groups) {
    for (const { path } of fields) {
      const [before, after] = [settled(at(from, path)), settled(at(to, path))];
      if (before !== after && JSON.stringify(before) !== JSON.stringify(after)) Object.assign(patch, withValue(patch, path, after));
    }
  }
  return patch;
}

