import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { inBrowser, input } from './browser.mjs';

// A page of its own origin with Vonage's client SDK, as an agent's app has it.
const sdk = readFileSync(new URL('node_modules/@vonage/client-sdk/dist/vonageClientSDK.min.js', import.meta.url));
const server = createServer((request, response) => {
  const isScript = request.url === '/sdk.js';
  response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
  response.end(isScript ? sdk : '<!doctype html><title>App</title><link rel="icon" href="data:,"><script src="/sdk.js"></script>');
});
await new Promise(done => server.listen(0, '127.0.0.1', done));
const online = async () => (await (await fetch(input.url + '/control/users')).json()).find(user => user.name === input.user)?.sessions;

await inBrowser(async page => {
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const attempt = (token, steps) => page.evaluate(async ({ url, token, steps }) => {
    const { VonageClient, ClientConfig, ConfigRegion } = window.vonageClientSDK;
    const client = window.client = new VonageClient();
    client.setConfig(Object.assign(new ClientConfig(ConfigRegion.US), { apiUrl: url, websocketUrl: url, rtcStatsTelemetry: false }));
    try {
      const session = await client.createSession(token);
      if (steps.includes('refresh')) await client.refreshSession(token);
      return session;
    } catch (error) {
      return error.code ?? String(error);
    }
  }, { url: input.url, token, steps });
  const results = {};
  for (const [name, token] of Object.entries(input.tokens)) results[name] = await attempt(token, []);
  results.good = await attempt(input.token, ['refresh']);
  const onlineWith = await online();
  await page.evaluate(() => window.client.deleteSession());
  for (let tries = 0; tries < 200 && await online() > 0; tries++) await new Promise(done => setTimeout(done, 25));
  return { results, onlineWith, onlineAfter: await online() };
});
server.close();
