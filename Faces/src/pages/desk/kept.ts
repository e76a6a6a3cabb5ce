import { signal, type Signal } from '@preact/signals';

/** Something that outlives a reload of the page: in this tab (session), or on this device (local). */
export function kept<T>(key: string, initial: T, where: 'session' | 'local' = 'session'): Signal<T> {
  const store = where === 'session' ? sessionStorage : localStorage;
  const value = signal<T>(initial);
  try {
    const text = store.getItem(key);
    if (text !== null) value.value = JSON.parse(text);
  } catch {
    // A store that cannot be read is an empty one.
  }
  value.subscribe(now => {
    try {
      if (now === null) store.removeItem(key);
      else store.setItem(key, JSON.stringify(now));
    } catch {
      // It then lasts as long as the page.
    }
  });
  return value;
}
