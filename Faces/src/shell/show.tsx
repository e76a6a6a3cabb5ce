import { render, type ComponentChildren } from 'preact';
import { Toasts } from './ui/Toasts';

/** Puts a page into its place. */
export function show(page: ComponentChildren): void {
  const place = document.getElementById('page')!;
  place.textContent = '';
  render(<>{page}<Toasts /></>, place);
  place.dataset.ready = '';
}
