import { byId, h, keyed, setText } from './dom.js';
import { world } from './world.js';
import { clock, who } from './words.js';

const most = 60;
const box = byId('wire');
const kinds = { answer: 'Answer: what shall I do?', event: 'Event', input: 'Input', notify: 'Notify', 'connect-failed': 'Connect failed', transfer: 'Changed room', record: 'Recording', error: 'NCCO error', 'on-answer': 'On answer', rtc: 'RTC event' };

let showsRtc = false;
const rtc = byId('rtc');
rtc.addEventListener('click', () => {
  showsRtc = !showsRtc;
  rtc.setAttribute('aria-checked', String(showsRtc));
  showWire();
});

/** Shows webhooks and the center's requests, newest first. */
export function showWire() {
  const items = [
    ...[...world.webhooks.values()].filter(webhook => showsRtc || webhook.kind !== 'rtc').map(webhook => ({ key: 'w' + webhook.id, at: webhook.at, order: Number(webhook.id), webhook })),
    ...[...world.requests.values()].map(request => ({ key: 'r' + request.id, at: request.at, order: Number(request.id), request })),
    ...[...world.faults.values()].map(fault => ({ key: 'f' + fault.id, at: fault.at, order: Number(fault.id), fault })),
  ].sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || b.order - a.order).slice(0, most);
  byId('wire-empty').hidden = items.length > 0;
  keyed(box, items, item => item.key, make, (element, item) => { if (item.webhook) updateWebhook(element, item.webhook); });
}

function make({ webhook, request, fault }) {
  if (webhook) return makeWebhook(webhook);
  if (fault) return makeFault(fault);
  const bad = request.status >= 400;
  return h('.request', {}, h('time', {}, clock(request.at)), h('span.arrow.in', { 'aria-label': 'request' }, '←'),
    h('span.what', { title: request.path }, h('b', {}, request.method), h('span', {}, request.path)),
    h(`span.badge.${bad ? 'bad' : 'good'}`, {}, String(request.status)), h('span.took', {}, request.nuisance ?? ''));
}

function makeFault(fault) {
  return h('details', {}, h('summary', {}, h('time', {}, clock(fault.at)), h('span.arrow', { 'aria-hidden': 'true' }, '!'), h('span.what', {}, h('b', {}, fault.what)), h('span.badge.bad', {}, 'fault'), h('span.took')),
    h('.detail', {}, fault.document ? h('pre', { tabindex: '0' }, pretty(fault.document)) : null));
}

function makeWebhook(webhook) {
  const body = parse(webhook.body);
  const leg = webhook.leg ? world.legs.get(webhook.leg) : null;
  const name = webhook.kind === 'event' && body?.status ? `Event ${body.status}` : kinds[webhook.kind] ?? webhook.kind;
  const detail = h('.detail');
  const element = h('details', {}, h('summary', {},
    h('time', {}, clock(webhook.at)), h('span.arrow.out', { 'aria-label': 'webhook' }, '→'),
    h('span.what', {}, h('b', {}, name), h('span', {}, leg ? who(leg) : ''), h('span.reply')), h('span.badge'), h('span.took')), detail);
  element.addEventListener('toggle', () => { if (element.open) fill(detail, world.webhooks.get(webhook.id) ?? webhook); });
  return element;
}

function updateWebhook(element, webhook) {
  const attempt = webhook.attempts.at(-1);
  const badge = element.querySelector('.badge');
  const [style, text] = attempt.took == null ? ['late', 'waiting']
    : attempt.status == null ? ['bad', attempt.fault ?? 'lost']
    : [attempt.status < 300 ? 'good' : 'bad', String(attempt.status)];
  badge.className = `badge ${style}`;
  setText(badge, webhook.attempts.length > 1 ? `${text} ×${webhook.attempts.length}` : text);
  setText(element.querySelector('.took'), attempt.took == null ? '' : `${attempt.took < 10 ? attempt.took.toFixed(1) : Math.round(attempt.took)} ms`);
  setText(element.querySelector('.reply'), actions(attempt.reply));
  const stamp = `${webhook.attempts.length}/${attempt.took}`;
  if (element.open && element.dataset.stamp !== stamp) fill(element.querySelector('.detail'), webhook);
  element.dataset.stamp = stamp;
}

function fill(detail, webhook) {
  const parts = [h('.url', {}, ...webhook.attempts.map(attempt => h('div', {}, `${attempt.method} ${attempt.url} → ${attempt.status ?? attempt.fault ?? 'waiting'}${attempt.nuisance ? ` (on purpose: ${attempt.nuisance})` : ''}`)))];
  parts.push(h('div', {}, h('p.label', {}, 'Sent'), h('pre', { tabindex: '0' }, pretty(webhook.body))));
  const reply = webhook.attempts.at(-1).reply;
  parts.push(h('div', {}, h('p.label', {}, 'Reply'), h('pre', { tabindex: '0' }, reply ? pretty(reply) : 'empty: go on')));
  detail.replaceChildren(...parts);
}

/** The actions of an NCCO, up to the first that waits for the caller. */
function actions(reply) {
  const ncco = reply ? parse(reply) : null;
  if (!Array.isArray(ncco) || ncco.length === 0) return '';
  const names = ncco.map(action => action.action);
  const input = names.indexOf('input') + 1;
  const shown = names.slice(0, input || 4);
  return `replies ${shown.join(', ')}${shown.length < names.length ? ', …' : ''}`;
}

function parse(text) {
  try { return JSON.parse(text); } catch { return null; }
}

function pretty(text) {
  const value = parse(text);
  return value == null ? text : JSON.stringify(value, null, 2);
}
