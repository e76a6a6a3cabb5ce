import { byId } from './dom.js';

const key = 'sound';
const button = byId('speech');
let on = read();

function read() {
  try { return localStorage.getItem(key) !== 'off'; } catch { return true; }
}

function show() { button.setAttribute('aria-checked', String(on)); }

button.addEventListener('click', () => {
  on = !on;
  try { localStorage.setItem(key, on ? 'on' : 'off'); } catch { /* private window */ }
  if (!on) hush();
  show();
});
show();

/** Ends what is being read. */
export function hush() { window.speechSynthesis?.cancel(); }

/** Reads a text aloud, in place of what is being read. */
export function speak(text) {
  if (!on || !('speechSynthesis' in window)) return;
  hush();
  const words = new SpeechSynthesisUtterance(text);
  words.lang = 'en-US';
  window.speechSynthesis.speak(words);
}
