import { input } from './browser.mjs';
import { agentsAtWork, eventToPixel, signIn, withBrowsers } from './faces.mjs';

/** How long a new window has until it is at rest (ms): what Chromium does for it of its own, and for the one before, takes 400 ms of both cores. */
const settle = 1500;

/** Pages, and what of them is used first. */
const pages = {
  'static file': { path: '/faces/manifest.json', element: 'pre' },
  'sign-in': { path: '/sign-in', element: '#secret', isAnonymous: true },
  'console overview': { path: '/console', element: '.tour a[href="/console/setup"]' },
  'wallboard of 200 agents': { path: '/wallboard', element: '[data-feed="live"] [data-agent="agent199"]' },
  'agent desktop, sign-in': { path: '/desk', element: 'input[name="username"]', isAnonymous: true },
  'agent desktop, at work': { path: '/desk', element: '.explained', isAtWork: true },
};

// How long pages take until they can be used, each time in a browser that knows nothing of the gateway yet but who is signed in.
await withBrowsers(async open => {
  const first = await usable(open, pages['sign-in']);
  const supervisor = await open();
  await signIn(supervisor, '/wallboard');
  const names = await agentsAtWork(200);
  const storageState = await supervisor.context().storageState();
  const agent = await (await fetch(`${input.gateway}/api/jwt`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ mobile_api_key: input.mobileKey, user_name: names[0] }),
  })).json();
  const session = JSON.stringify({ name: agent.user_name, token: agent.jwt, expiresAt: agent.expires_at });

  const taken = Object.fromEntries(Object.keys(pages).map(name => [name, []]));
  for (let round = 0; round < input.rounds; round++) {
    for (const [name, page] of Object.entries(pages)) taken[name].push(await usable(open, page, storageState, session));
  }

  const pixel = [];
  for (let i = 0; i < input.changes; i++) pixel.push(await eventToPixel(supervisor, names[i]));
  return { pages: taken, first, pixel };
}, ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']);

/** From the start of the navigation to the frame after the one in which the element is there, in ms, in a window that is there already. */
async function usable(open, { path, element, isAnonymous, isAtWork }, storageState, session) {
  const page = await open(isAnonymous || isAtWork ? {} : { storageState });
  await page.addInitScript(([element, session]) => {
    if (session) sessionStorage.setItem('cc.desk.session', session);
    window.usable = new Promise(resolve => {
      const isThere = () => { const found = document.querySelector(element); return found?.checkVisibility() && !found.disabled; };
      // A frame is asked for only where something changed: a page that is looked at in each of them is slower by that.
      const seen = new MutationObserver(() => { if (document.querySelector(element)) requestAnimationFrame(look); });
      const look = () => {
        if (!isThere()) return;
        seen.disconnect();
        requestAnimationFrame(() => resolve(performance.now()));
      };
      seen.observe(document, { subtree: true, childList: true, attributes: true });
    });
  }, [element, isAtWork ? session : null]);
  await new Promise(resolve => setTimeout(resolve, settle));
  await page.goto(input.gateway + path, { waitUntil: 'commit' });
  const at = await page.evaluate(() => window.usable);
  await page.context().close();
  return at;
}
