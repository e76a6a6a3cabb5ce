import { stepsOf, type FlowDocument } from './document';

/** How two documents differ, a line each: + only in the second, − only in the first, ~ in both. */
export function differences(from: FlowDocument, to: FlowDocument): readonly string[] {
  const lines: string[] = [];
  const compare = (path: string, before: unknown, after: unknown) => {
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    if (before === undefined) lines.push(`+ ${path}: ${JSON.stringify(after)}`);
    else if (after === undefined) lines.push(`− ${path}: ${JSON.stringify(before)}`);
    else if (isObject(before) && isObject(after)) for (const key of keysOf(before, after)) compare(`${path}.${key}`, before[key], after[key]);
    else lines.push(`~ ${path}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`);
  };
  for (const field of ['name', 'caller', 'appUser'] as const) compare(field, from[field], to[field]);
  const [before, after] = [stepsOf(from), stepsOf(to)];
  for (const id of keysOf(before, after)) compare(id, before[id], after[id]);
  return lines;
}

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value);
const keysOf = (a: object, b: object) => [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
