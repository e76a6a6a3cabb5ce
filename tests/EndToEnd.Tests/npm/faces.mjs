import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { accessibilityFaults, input } from './browser.mjs';

/** Opens browsers of their own (a cookie jar each) and prints what the work returns as JSON, with what the pages complained of. */
export async function withBrowsers(work, args = []) {
  const browser = await chromium.launch({
    executablePath: input.chromium,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
      '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', ...args],
  });
  const [complaints, pages] = [[], []];
  try {
    const open = async (options = {}) => {
      const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en', viewport: { width: 1440, height: 1000 }, ...options });
      context.setDefaultTimeout(20_000);
      context.on('console', message => { if (message.type() === 'error') complaints.push(message.text()); });
      context.on('weberror', error => complaints.push(error.error().message));
      const page = await context.newPage();
      pages.push(page);
      return page;
    };
    console.log(JSON.stringify({ ...await work(open), complaints }));
  } catch (error) {
    throw new Error([error.message, error.stack.match(/at .*\/npm\/.*/g)?.join(', '), ...await scene(pages), ...complaints].join('\n'));
  } finally {
    await browser.close();
  }
}

/** What every page shows and which legs there are: why a test failed, where the output is all that is kept. */
async function scene(pages) {
  const texts = await Promise.all(pages.map(async page => `${new URL(page.url()).pathname}: ${(await page.locator('body').innerText().catch(error => error.message)).replace(/\s+/g, ' ').slice(0, 700)}`));
  const legs = input.simulator ? (await control('GET', 'state').catch(() => ({ legs: [] }))).legs : [];
  return [...texts, `legs: ${legs.map(leg => `${leg.id.slice(0, 8)} ${leg.from ?? ''}>${leg.user ?? leg.to} ${leg.status}`).join(', ')}`];
}

/** Signs in with the admin key, and opens a page of the console. */
export async function signIn(page, where = '/console') {
  await page.goto(`${input.gateway}/sign-in?way=setup&returnUrl=${encodeURIComponent(where)}`);
  await page.getByLabel('Admin key').fill(input.adminKey);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await ready(page);
}

/** Opens a page and waits until its script has drawn it. */
export async function openPage(page, where) {
  await page.goto(input.gateway + where);
  await ready(page);
}

export const ready = page => page.locator('#page[data-ready]').waitFor();

/** Keeps a picture of the page, where the test said so. */
export async function picture(page, name) {
  if (!input.pictures) return;
  mkdirSync(input.pictures, { recursive: true });
  await page.screenshot({ path: path.join(input.pictures, `${name}.png`), fullPage: true });
}

/** Serious and critical rules of accessibility that the page breaks, in light and dark. */
export const faults = page => accessibilityFaults(page);

/** By how many pixels the page is wider than a phone. */
export async function overflowOnPhone(page) {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.setViewportSize(before);
  return overflow;
}

/** Asks the gateway's API with the admin key. */
export const api = (method, where, body) => ask(`${input.gateway}/api/v1/${where}`, method, body, { 'X-Api-Key': input.adminKey });

/** Tells the simulator what telephones and apps do. */
export const control = (method, where, body) => ask(`${input.simulator}/control/${where}`, method, body, {});

async function ask(url, method, body, headers) {
  const response = await fetch(url, { method, headers: { ...headers, ...body === undefined ? {} : { 'Content-Type': 'application/json' } }, body: body === undefined ? undefined : JSON.stringify(body) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${text}`);
  return text ? JSON.parse(text) : null;
}

/** A queue to which the number leads. */
export async function queueAt(number, queue = 'sales', settings = {}) {
  await api('PUT', `queues/${queue}`, { strategy: 'longestIdle', ringSeconds: 60, ...settings });
  await api('PUT', `flows/to-${queue}`, { basedOn: 0, document: { name: queue, caller: 'wait', steps: { wait: { type: 'queue', queue, announce: 'Please hold.' } } } });
  await api('PUT', `numbers/${number}`, { flow: `to-${queue}` });
}

/** So many agents who are available; their names. */
export async function agentsAtWork(count) {
  const names = Array.from({ length: count }, (_, i) => `agent${String(i).padStart(3, '0')}`);
  for (let i = 0; i < names.length; i += 20) {
    await Promise.all(names.slice(i, i + 20).map(async name => {
      await api('PUT', `users/${name}`, {});
      await api('PUT', `agents/${name}/presence`, { presence: 'available' });
    }));
  }
  return names;
}

/** Makes an agent away; ms from the answer of the gateway until the frame in which a wallboard shows it. */
export async function eventToPixel(board, name) {
  await board.evaluate(agent => {
    window.seen = new Promise(resolve => {
      const look = () => document.querySelector(`[data-agent="${agent}"]`)?.dataset.status === 'away' ? requestAnimationFrame(() => resolve(Date.now())) : undefined;
      new MutationObserver(look).observe(document.getElementById('page'), { subtree: true, childList: true, attributes: true });
    });
  }, name);
  await api('PUT', `agents/${name}/presence`, { presence: 'away', reason: 'lunch' });
  const done = Date.now();
  return await board.evaluate(() => window.seen) - done;
}

/** An agent's app that is logged in; its token. */
export async function appOf(name) {
  const { jwt } = await ask(`${input.gateway}/api/jwt`, 'POST', { mobile_api_key: input.mobileKey, user_name: name }, {});
  await control('POST', `users/${name}/log-in`);
  return jwt;
}

/** Answers at an agent's app as soon as it rings; the leg. */
export async function answerAt(name) {
  const leg = await until(`the app of ${name} to ring`, async () => (await control('GET', 'users')).find(user => user.name === name)?.ringing?.[0]);
  await control('POST', `legs/${leg}/answer`);
  return leg;
}

/** Asks until there is an answer, for at most ten seconds; the answer. */
export async function until(what, ask) {
  for (let tries = 0; tries < 200; tries++) {
    const found = await ask();
    if (found) return found;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`Ten seconds were not enough for ${what}.`);
}
