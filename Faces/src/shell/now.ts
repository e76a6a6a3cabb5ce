import { signal } from '@preact/signals';

/** Milliseconds by which the gateway's clock is ahead of this machine's. */
let ahead = 0;

/** The gateway's time, moved on each second: what shows ages reads it. */
export const now = signal(Date.now());

/** Tells the gateway's time, such as of the header Date. */
export function gatewayTime(iso: string): void {
  ahead = new Date(iso).getTime() - Date.now();
  now.value = Date.now() + ahead;
}

/** Seconds since a moment. */
export const since = (iso: string) => Math.max(0, (now.value - new Date(iso).getTime()) / 1000);

setInterval(() => { now.value = Date.now() + ahead; }, 1000);
