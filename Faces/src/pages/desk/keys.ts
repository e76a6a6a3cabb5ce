import { current, incoming } from './desk';
import { answer, reject } from './offer';
import { hangUp, hold, isHeld, resume } from './talk';

/** Keys with Alt, as the buttons show them. */
export const keys = { answer: 'A', reject: 'R', hangUp: 'H', hold: 'P' } as const;

const work: Record<string, () => unknown> = {
  KeyA: () => incoming.value && answer(),
  KeyR: () => incoming.value && reject(),
  KeyH: () => current.value && hangUp(),
  KeyP: () => current.value?.isRoom && (isHeld.value ? resume() : hold()),
};

/** Listens to the keys anywhere on the page. */
export function listen(): void {
  document.addEventListener('keydown', event => {
    const act = event.altKey && !event.ctrlKey && !event.metaKey && !event.repeat ? work[event.code] : undefined;
    if (!act || document.querySelector('dialog[open]')) return;
    if (act()) event.preventDefault();
  });
}
