import { h, keyed } from './dom.js';
import { world } from './world.js';
import { clock, hearing, names, plainText, who } from './words.js';

const causes = { person: 'hung up here', 'ncco-ended': 'the center had nothing more to say', rest: 'the center hung up', 'peer-left': 'the other side hung up', 'room-ended': 'the room was closed', 'no-ncco': 'the center did not say what to do', syntax: 'the center’s reply could not be read', 'call-limit': 'the longest time for a call was over' };

/** Shows what a leg heard, pressed and said, in an element that is a log; lines that are not to be shown are left out. */
export function showTranscript(log, leg, isShown = () => true) {
  const near = log.scrollHeight - log.scrollTop - log.clientHeight < 60;
  let now = null;
  const all = (leg ? world.lines.get(leg.id) ?? [] : []).map(line => {
    if (line.kind === 'hears') now = line.detail;
    return { line, shown: describe(line, leg, now) };
  });
  const lines = all.filter(({ shown }) => shown && isShown(shown));
  const last = lines.at(-1)?.line.id;
  const length = log.children.length;
  keyed(log, lines, ({ line }) => line.id, ({ line, shown }) => make(line, shown), (element, { line }) => element.classList.toggle('old', line.id !== last));
  if (log.children.length !== length && near) log.scrollTop = log.scrollHeight;
}

/** What is to be read aloud for a line; null for nothing. */
export const spoken = line =>
  line.kind === 'hears' && line.detail === 'talk' || line.kind === 'other-said' ? plainText(line.text ?? '') : null;

function make(line, { style, text, who: speaker, keys }) {
  const content = h('span.text', {}, speaker ? h('span.who', {}, speaker) : null, keys ? h('kbd', {}, keys) : null, text);
  return h(`.line.${style}`, {}, h('time', { datetime: line.at }, clock(line.at)), content);
}

function describe(line, leg, now) {
  switch (line.kind) {
    case 'pressed': return { style: 'mine', keys: line.text, text: now === 'talk' || now === 'stream' ? ' pressed during the announcement' : ' pressed' };
    case 'said': return { style: 'mine', text: `“${line.text}”` };
    case 'other-said': return { style: 'spoken', who: who(world.legs.get(line.detail)), text: line.text };
    case 'other-pressed': return { style: 'spoken', who: who(world.legs.get(line.detail)), keys: line.text, text: ' pressed' };
    case 'status': return status(line, leg);
    default: return heard(line);
  }
}

function heard({ detail, text }) {
  switch (detail) {
    case 'talk': return { style: 'spoken', text: plainText(text ?? '') };
    case 'party': return { style: 'joined', text: `Connected with ${names(text ?? '')}` };
    case 'listening': return { style: 'turn', text: 'Your turn: press keys or speak' };
    case 'silence':
    case 'gone': return null;
    default: return { style: 'note', text: hearing(detail, text) };
  }
}

function status({ detail, text }, leg) {
  switch (detail) {
    case 'started': return { style: 'note', text: leg.direction === 'inbound' ? `Calling ${leg.to ?? 'the center'}` : 'Called by the center' };
    case 'ringing':
    case 'human': return null;
    case 'answered': return { style: 'note', text: leg.direction === 'inbound' ? 'The center answers' : 'Picked up' };
    case 'completed': return { style: 'note', text: `Call ended${causes[text] ? `: ${causes[text]}` : ''}` };
    default: return { style: 'note', text: text ? `${detail}: ${text}` : detail };
  }
}
