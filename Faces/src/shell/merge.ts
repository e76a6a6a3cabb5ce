/**
 * What a form holds after somebody else's change was loaded: fields that were typed into stay as typed, all others are as they are now.
 * Saving is then a choice, made in sight of both.
 */
export function merged<T extends object>(before: T, typed: T, now: T): T {
  return Object.fromEntries(Object.entries(now).map(([field, value]) => {
    const own = typed[field as keyof T];
    return [field, own === before[field as keyof T] ? value : own];
  })) as T;
}
