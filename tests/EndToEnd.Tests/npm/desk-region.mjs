import { input } from './browser.mjs';
import { openPage, withBrowsers } from './faces.mjs';

// Where the real SDK goes to log an agent in: nothing of it leaves this machine.
await withBrowsers(async open => {
  const jane = await open();
  const hosts = new Set();
  let arrived;
  const asked = new Promise(resolve => { arrived = resolve; });
  const seen = url => {
    hosts.add(new URL(url).host);
    arrived();
  };
  await jane.context().route(/^https:\/\/[^/]*\.(vonage|nexmo)\.com\//, route => {
    seen(route.request().url());
    return route.abort();
  });
  await jane.context().routeWebSocket(/^wss:\/\/[^/]*\.(vonage|nexmo)\.com\//, socket => seen(socket.url()));
  await openPage(jane, '/desk?user=Jane');
  await jane.getByLabel('Mobile key').fill(input.mobileKey);
  await jane.getByRole('button', { name: 'Sign in' }).click();
  await asked;
  return { hosts: [...hosts] };
});
