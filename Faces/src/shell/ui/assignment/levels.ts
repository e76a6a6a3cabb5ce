import type { Api } from '../../api';

/** Names with a number each: queues with their tiers, skills with their levels. */
export type Levels = Readonly<Record<string, number>>;

/** What an agent can do, and whose callers it takes. */
export interface Assigned {
  readonly queues: Levels;
  readonly skills: Levels;
}

export const assignedOf = (agent: Pick<Api['DeskView'], 'queues' | 'skills'> | undefined): Assigned => ({ queues: agent?.queues ?? {}, skills: agent?.skills ?? {} });

export const isSame = (a: Levels, b: Levels) => sorted(a) === sorted(b);
const sorted = (levels: Levels) => JSON.stringify(Object.entries(levels).sort(([a], [b]) => a.localeCompare(b)));

/** Levels that were typed stay as typed, all others are as they are now. */
export function mergedLevels(before: Levels, typed: Levels, now: Levels): Levels {
  const names = [...new Set([...Object.keys(typed), ...Object.keys(now)])];
  return Object.fromEntries(names.flatMap(name => {
    const level = typed[name] === before[name] ? now[name] : typed[name];
    return level === undefined ? [] : [[name, level]];
  }));
}
