import { act, post } from './api.js';
import { byId, h, keyed, setText } from './dom.js';
import { world } from './world.js';
import { showTranscript } from './transcript.js';
import { duration, isOver, isRinging, isUp, names, who } from './words.js';

const box = byId('agents');
const alert = byId('ringing');

/** Shows the app of each user. */
export function showAgents() {
  byId('agents-empty').hidden = world.people.users.length > 0;
  keyed(box, world.people.users, user => `${user.application}/${user.name}/${user.applicationName ?? ''}`, make, (card, user) => card.update(user));
  const rings = [...world.legs.values()].filter(leg => leg.user && isRinging(leg)).map(leg => `${leg.user}’s app rings.`);
  setText(alert, [...new Set(rings)].join(' '));
}

function latest(user) {
  const legs = [...world.legs.values()].filter(leg => leg.user === user.name && leg.application === user.application).sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt));
  return legs.find(isUp) ?? legs.find(leg => !isOver(leg)) ?? legs[0];
}

function stateOf(user, leg) {
  if (leg && isRinging(leg)) return ['ringing', `Incoming call from ${caller(leg)}`];
  if (leg && isUp(leg)) return ['talking', leg.hears === 'party' ? `With ${names(leg.hearsWhat ?? '')} · ${duration(leg.answeredAt)}` : `In a call · ${duration(leg.answeredAt)}`];
  if (leg && !isOver(leg)) return ['talking', 'Calling…'];
  return user.sessions > 0 ? ['ready', user.onPage ? 'Logged in' : 'Logged in with a client SDK'] : ['offline', 'Logged out'];
}

function caller(leg) {
  const parent = leg.parent ? world.legs.get(leg.parent) : null;
  if (parent) return who(parent);
  return /^\d{7,15}$/.test(leg.from ?? '') ? '+' + leg.from : leg.from ?? 'the center';
}

function make(user) {
  let leg = null;
  const application = user.application;
  const name = user.applicationName ? `${user.name} (${user.applicationName})` : user.name;
  const error = h('p.error', { role: 'alert' });
  const attempt = async work => {
    setText(error, '');
    try { await work(); } catch (e) { setText(error, e.message); }
  };
  const button = (style, text, action) => h(`button.${style}`, { type: 'button', onclick: () => attempt(() => act(leg.id, action)), 'aria-label': `${text}, ${name}` }, text);
  const [answer, reject, end] = [button('answer', 'Answer', 'answer'), button('reject', 'Reject', 'reject'), button('end', 'Hang up', 'hang-up')];
  const state = h('p.agent-state', {});
  const presence = h('button.switch', {
    type: 'button',
    role: 'switch',
    'aria-label': `${name} is logged in`,
    onclick: () => attempt(() => post(`users/${encodeURIComponent(user.name)}/${presence.getAttribute('aria-checked') === 'true' ? 'log-out' : 'log-in'}?application=${encodeURIComponent(application)}`)),
  }, h('span.track', { 'aria-hidden': 'true' }));
  const input = (label, placeholder) => h('input', { type: 'text', autocomplete: 'off', maxlength: '500', placeholder, 'aria-label': label });
  const [words, target] = [input(`Say something as ${name}`, 'Say something…'), input(`Number or name that ${name} calls`, 'Call a number or name…')];
  const form = (field, text, work) => h('form', {
    onsubmit: event => {
      event.preventDefault();
      const value = field.value.trim();
      if (value) attempt(async () => { await work(value); field.value = ''; });
    },
  }, field, h('button', { type: 'submit', 'aria-label': `${text}, ${name}` }, text));
  const say = form(words, 'Say', text => act(leg.id, 'say', { text }));
  const call = form(target, 'Call', to => post('app-calls', { application, user: user.name, to }));
  const log = h('.transcript', { role: 'log', 'aria-live': 'polite', 'aria-label': `What ${name} hears`, tabindex: '0' });
  const actions = h('.agent-actions', {}, answer, reject, end);
  const card = h('article.agent', { 'aria-label': name },
    h('.agent-head', {}, h('span.avatar', { 'aria-hidden': 'true' }, user.name.slice(0, 1).toUpperCase()), h('div', {}, h('h3', {}, user.displayName ?? user.name), user.applicationName ? h('p.agent-state', {}, user.applicationName) : null, state), presence),
    actions, log, say, call, error);

  card.update = current => {
    leg = latest(current);
    const [name, text] = stateOf(current, leg);
    card.dataset.state = name;
    setText(state, text);
    presence.setAttribute('aria-checked', String(current.onPage));
    const [rings, up] = [name === 'ringing', name === 'talking'];
    const held = card.contains(document.activeElement) ? document.activeElement : null;
    [answer.hidden, reject.hidden, end.hidden] = [!rings, !rings, !up];
    actions.hidden = !rings && !up;
    say.hidden = !(leg && isUp(leg));
    call.hidden = name !== 'ready';
    if (held?.hidden) (rings ? answer : up ? end : presence).focus();
    const talked = leg && (isUp(leg) || !isOver(leg)) ? leg : null;
    log.hidden = talked == null;
    showTranscript(log, talked, line => line.style !== 'note');
  };
  return card;
}
