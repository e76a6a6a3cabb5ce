import { act } from './api.js';
import { byId, h, icon, keyed, setText } from './dom.js';
import { world } from './world.js';
import { clock, duration, hearing, isOver, isRinging, isUp, statusWord, who } from './words.js';

const mostRooms = 20;
const mostEnded = 12;
const box = byId('rooms');
const ended = h('details.ended', {}, h('summary', {}, 'Ended legs'), h('ol'));
const live = h('div');
box.append(live, ended);

/** Shows conversations with the legs in them, and the legs that ended last. */
export function showRooms() {
  const legs = [...world.legs.values()];
  const rooms = Map.groupBy(legs.filter(leg => !isOver(leg)), leg => leg.conversation);
  const all = [...rooms].sort((a, b) => Date.parse(b[1][0].startedAt) - Date.parse(a[1][0].startedAt));
  setText(byId('rooms-count'), all.length > mostRooms ? `${mostRooms} of ${all.length}` : '');
  byId('rooms-empty').hidden = rooms.size > 0;
  keyed(live, all.slice(0, mostRooms), ([id]) => id, makeRoom, updateRoom);
  const last = legs.filter(isOver).sort((a, b) => Date.parse(b.endedAt) - Date.parse(a.endedAt)).slice(0, mostEnded);
  ended.hidden = last.length === 0;
  keyed(ended.querySelector('ol'), last, leg => leg.id, leg => h('li'), (item, leg) =>
    setText(item, `${clock(leg.endedAt)}  ${who(leg)}: ${statusWord(leg.status).toLowerCase()} after ${duration(leg.startedAt, Date.parse(leg.endedAt))}`));
}

function makeRoom([id]) {
  return h('.room', { title: id }, h('h3'), h('div'));
}

function updateRoom(element, [, legs]) {
  const name = legs.find(leg => leg.room)?.room;
  setText(element.querySelector('h3'), name ? `Room ${name}` : legs.length === 1 ? 'Alone with the center' : legs.every(isUp) ? 'Connected' : 'Connecting');
  keyed(element.lastElementChild, legs, leg => leg.id, makeLeg, (row, leg) => {
    row.classList.toggle('up', isUp(leg));
    setText(row.querySelector('.who'), who(leg));
    setText(row.querySelector('time'), isUp(leg) ? duration(leg.answeredAt) : statusWord(leg.status));
    setText(row.querySelector('.hears'), isUp(leg) ? `hears ${leg.hears === 'listening' ? 'nothing: may press keys or speak' : hearing(leg.hears, leg.hearsWhat)}` : '');
    row.querySelector('.hears').title = leg.hearsWhat ?? '';
    showActions(row.querySelector('.leg-actions'), leg);
  });
}

function makeLeg(leg) {
  return h('.leg', { title: leg.id }, icon(leg.channel), h('span.who'), h('time'), h('span.hears'), h('.leg-actions'));
}

/** A telephone that the center calls has no card of its own: it is picked up and hung up here. */
function showActions(box, leg) {
  const names = leg.direction !== 'outbound' || leg.channel === 'app' ? [] : isRinging(leg) ? ['Answer', 'Reject'] : isUp(leg) ? ['Hang up'] : [];
  box.hidden = names.length === 0;
  keyed(box, names, name => name, name => h(name === 'Answer' ? 'button.answer' : name === 'Hang up' ? 'button.end' : 'button', {
    type: 'button',
    'aria-label': `${name}, ${who(leg)}`,
    // Too late is no news: the row changes by itself.
    onclick: () => act(leg.id, name.toLowerCase().replace(' ', '-')).catch(() => {}),
  }, name));
}
