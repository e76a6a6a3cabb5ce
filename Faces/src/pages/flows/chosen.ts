import { signal } from '@preact/signals';

const inAddress = () => new URLSearchParams(location.search).get('id');

/** Id of the flow that is edited, as in the address; null: none. */
export const chosen = signal(inAddress());

/** Edits a flow, so that the browser's Back leads to the list again. */
export function choose(id: string | null): void {
  history.pushState(null, '', id ? `?id=${encodeURIComponent(id)}` : location.pathname);
  chosen.value = id;
}

addEventListener('popstate', () => { chosen.value = inAddress(); });
