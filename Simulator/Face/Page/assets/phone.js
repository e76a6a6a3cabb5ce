import { act, post } from './api.js';
import { byId, h, keyed, setText } from './dom.js';
import { world } from './world.js';
import { hush, speak } from './speech.js';
import { showTranscript, spoken } from './transcript.js';
import { duration, hearing, isOver, isUp } from './words.js';

const [dialer, to, from, error, call, hangUp, timer, keypad] = ['dialer', 'to', 'from', 'phone-error', 'call', 'hang-up', 'phone-timer', 'keypad'].map(byId);
const [log, empty, say, sayText] = ['transcript', 'heard-empty', 'say', 'say-text'].map(byId);
const letters = { 2: 'ABC', 3: 'DEF', 4: 'GHI', 5: 'JKL', 6: 'MNO', 7: 'PQRS', 8: 'TUV', 9: 'WXYZ', 0: '+' };
const spokenNames = { '*': 'star', '#': 'hash' };
let own = recall();

function recall() {
  try { return sessionStorage.getItem('leg'); } catch { return null; }
}

function remember(leg) {
  own = leg;
  try { sessionStorage.setItem('leg', leg); } catch { /* private window */ }
}

const leg = () => own ? world.legs.get(own) : null;

async function attempt(work) {
  setText(error, '');
  try { await work(); } catch (e) { setText(error, e.message); }
}

for (const key of '123456789*0#') {
  keypad.append(h('button', { type: 'button', 'aria-label': spokenNames[key] ?? key, 'data-digit': key, 'data-letters': letters[key] ?? '', onclick: () => press(key) }, key));
}

function press(key) {
  const button = keypad.querySelector(`[data-digit="${key}"]`);
  button.classList.add('pressed');
  setTimeout(() => button.classList.remove('pressed'), 150);
  const mine = leg();
  if (mine && !isOver(mine)) attempt(() => act(mine.id, 'press', { digits: key }));
  else to.value += key;
}

byId('erase').addEventListener('click', () => { to.value = to.value.slice(0, -1); to.focus(); });

dialer.addEventListener('submit', event => {
  event.preventDefault();
  if (leg() && !isOver(leg())) return;
  attempt(async () => {
    const made = await post('calls', { from: from.value.trim() || null, to: to.value.trim() });
    remember(made.leg);
    show();
  });
});

hangUp.addEventListener('click', () => { if (own) attempt(() => act(own, 'hang-up')); });

say.addEventListener('submit', event => {
  event.preventDefault();
  const text = sayText.value.trim();
  if (!text || !own) return;
  sayText.value = '';
  attempt(() => act(own, 'say', { text }));
});

// Digits typed anywhere but in a field are keys of the phone.
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea')) return;
  if (/^[0-9*#]$/.test(event.key)) press(event.key);
});

/** Shows one button in place of another, and hands the focus on. */
function swap(from, to) {
  to.hidden = false;
  if (document.activeElement === from) to.focus();
  from.hidden = true;
}

function show() {
  const mine = leg();
  const busy = mine != null && !isOver(mine);
  swap(busy ? call : hangUp, busy ? hangUp : call);
  to.readOnly = busy;
  byId('erase').hidden = busy;
  say.hidden = !(mine && isUp(mine));
  empty.hidden = mine != null;
  timer.hidden = mine == null;
  if (mine) setText(timer, duration(mine.startedAt, mine.endedAt ? Date.parse(mine.endedAt) : null));
  setText(byId('now'), mine && !isOver(mine) ? hearing(mine.hears, mine.hearsWhat) : '');
  showTranscript(log, mine);
}

/** Shows what changed, and reads aloud what the caller hears. */
export function showPhone(change) {
  keyed(byId('numbers'), world.people.numbers, n => n.number, n => h('option', { value: n.number }));
  if (!to.value && world.people.numbers.length > 0 && change?.people) to.value = world.people.numbers[0].number;
  show();
  if (!change || change.whole) return;
  const heard = change.lines.filter(line => line.leg === own && (line.kind === 'hears' || line.kind === 'other-said')).at(-1);
  if (!heard) return;
  const text = spoken(heard);
  if (text) speak(text);
  else if (heard.detail !== 'listening' && heard.detail !== 'silence') hush();
}
