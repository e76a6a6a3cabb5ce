import type { VoiceEvent } from './log';

const good = new Set(['answered', 'completed', 'human']);
const warn = new Set(['started', 'ringing', 'machine', 'transfer', 'disconnected']);
const bad = new Set(['failed', 'rejected', 'busy', 'timeout', 'unanswered', 'cancelled']);

/** How an event's status is coloured; the word stands beside the colour. */
export function look({ status }: VoiceEvent): 'good' | 'warn' | 'bad' | 'plain' {
  return !status ? 'plain' : good.has(status) ? 'good' : bad.has(status) ? 'bad' : warn.has(status) ? 'warn' : 'plain';
}
