import { signal } from '@preact/signals';

const inAddress = () => new URLSearchParams(location.search).get('id');

/** Id of the one thing that the page shows of its list, as in the address; null: the list. */
export const chosen = signal(inAddress());

/** Shows one thing, or the list, so that the browser's Back leads to where one was. */
export function choose(id: string | null): void {
  history.pushState(null, '', id ? `?id=${encodeURIComponent(id)}` : location.pathname);
  chosen.value = id;
}

addEventListener('popstate', () => { chosen.value = inAddress(); });
