import { signal } from '@preact/signals';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly isFault: boolean;
}

const shown = signal<readonly Toast[]>([]);
let last = 0;

/** Says something for some seconds, to screen readers too. */
export function toast(text: string, isFault = false): void {
  const id = ++last;
  shown.value = [...shown.value.slice(-3), { id, text, isFault }];
  setTimeout(() => { shown.value = shown.value.filter(one => one.id !== id); }, isFault ? 10_000 : 4_000);
}

/** Where they appear; once on each page. */
export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {shown.value.map(one => <p key={one.id} class={one.isFault ? 'fault' : undefined}>{one.text}</p>)}
    </div>
  );
}
