import { signal } from '@preact/signals';
import { boot } from './boot';

/** Milliseconds by which the gateway's clock is ahead of this machine's. */
const ahead = boot ? new Date(boot.now).getTime() - (performance.timeOrigin + performance.now()) : 0;

/** The gateway's time in milliseconds, moved on each second: what shows ages reads it. */
export const now = signal(Date.now() + ahead);

/** Seconds since a moment. */
export const since = (iso: string) => Math.max(0, (now.value - new Date(iso).getTime()) / 1000);

setInterval(() => { now.value = Date.now() + ahead; }, 1000);
