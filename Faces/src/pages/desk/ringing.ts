import { effect } from '@preact/signals';
import { incoming, current, memory } from './desk';
import { t } from './t';

const ring = { tone: 440, warble: 480, seconds: 1, every: 3000 };
let sound: AudioContext | undefined;
let again: ReturnType<typeof setInterval> | undefined;
let notice: Notification | undefined;
const title = document.title;

/** Sound needs a click on the page before; call it on one. */
export function allowSound(): void {
  sound ??= new AudioContext();
  void sound.resume();
}

function tone(): void {
  if (sound?.state !== 'running') return;
  const gain = sound.createGain();
  gain.gain.value = 0.06;
  gain.connect(sound.destination);
  for (const frequency of [ring.tone, ring.warble]) {
    const source = new OscillatorNode(sound, { frequency });
    source.connect(gain);
    source.start();
    source.stop(sound.currentTime + ring.seconds);
  }
}

/** Whether the page may show what rings while it is in the background; null: it cannot be asked here. */
export const noticeState = () => ('Notification' in window ? Notification.permission : null);
export const allowNotices = () => Notification.requestPermission();

/** Sounds, changes the title and shows a notification while a call rings. */
export function announceRinging(): void {
  let wasRinging = false;
  effect(() => {
    const isRinging = incoming.value !== undefined;
    document.title = isRinging ? `(1) ${t('ringing.title')}` : current.value ? `${memory.value?.caller || t('call')} · ${title}` : title;
    if (isRinging === wasRinging) return;
    wasRinging = isRinging;
    clearInterval(again);
    notice?.close();
    if (!isRinging) return;
    tone();
    again = setInterval(tone, ring.every);
    if (document.hidden && noticeState() === 'granted') {
      notice = new Notification(t('ringing.title'), { requireInteraction: true, tag: 'cc-ringing' });
      notice.onclick = () => window.focus();
    }
  });
}
