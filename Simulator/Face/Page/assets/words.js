import { world } from './world.js';

export const clock = at => new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });

export function duration(from, to) {
  const seconds = Math.max(0, Math.floor(((to ?? world.now()) - Date.parse(from)) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export const plainText = text => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim();

const number = text => /^\d{7,15}$/.test(text) ? '+' + text : text;

/** Who is at the far end of a leg. */
export function who(leg) {
  if (!leg) return 'somebody';
  if (leg.user) return leg.user;
  return number((leg.direction === 'inbound' ? leg.from : leg.to) ?? '') || 'Unknown caller';
}

export const names = ids => ids.split(',').map(id => who(world.legs.get(id))).join(' and ');

const file = url => { try { return decodeURIComponent(new URL(url).pathname.split('/').pop()) || url; } catch { return url; } };

/** What a person hears now, in a few words. */
export function hearing(kind, what) {
  switch (kind) {
    case 'talk': return `“${plainText(what ?? '')}”`;
    case 'ringing': return '♪ Ringing';
    case 'stream': return `♪ ${file(what ?? '')}`;
    case 'music': return '♪ Music on hold';
    case 'listening': return 'Your turn: press keys or speak';
    case 'party': return names(what ?? '');
    case 'gone': return 'Nothing: the call is over';
    default: return 'Silence';
  }
}

const ends = { completed: 'Call ended', busy: 'Busy', cancelled: 'Given up', unanswered: 'Not answered', rejected: 'Rejected', failed: 'Failed', timeout: 'Rang too long', disconnected: 'Disconnected' };
export const statusWord = status => ends[status] ?? ({ started: 'Calling', ringing: 'Ringing', answered: 'In call', human: 'In call', machine: 'Answering machine' })[status] ?? status;

export const isOver = leg => leg.endedAt != null;
export const isUp = leg => !isOver(leg) && leg.answeredAt != null;
export const isRinging = leg => leg.direction === 'outbound' && leg.status === 'ringing';
