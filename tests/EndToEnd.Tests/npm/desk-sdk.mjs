import { input } from './browser.mjs';
import { faults, openPage, picture, ready, withBrowsers } from './faces.mjs';

const sessions = async () => (await (await fetch(`${input.simulator}/control/users`)).json()).find(user => user.name === 'Jane')?.sessions;

async function until(count) {
  for (let tries = 0; tries < 200 && await sessions() !== count; tries++) await new Promise(done => setTimeout(done, 25));
  return sessions();
}

// Vonage's client SDK logs the agent in; the simulator has no sound, so nothing is said.
await withBrowsers(async open => {
  const page = await open();
  await openPage(page, '/desk?user=Jane&voice=sdk');
  const early = await page.evaluate(() => performance.getEntriesByType('resource').filter(one => one.name.endsWith('.js')).reduce((sum, one) => sum + one.decodedBodySize, 0));
  await page.getByLabel('Mobile key').fill(input.mobileKey);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Phone ready').waitFor();
  const online = [await until(1)];

  await page.getByRole('button', { name: 'Check the microphone' }).click();
  await page.getByText('You are heard.', { exact: true }).waitFor();
  await picture(page, 'desk-microphone');
  const found = await faults(page);
  await page.getByRole('button', { name: 'End the check' }).click();
  const messages = [];
  for (const name of ['NotAllowedError', 'NotFoundError']) {
    await page.evaluate(name => { navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', name)); }, name);
    await page.getByRole('button', { name: 'Check the microphone' }).click();
    messages.push(await page.getByRole('alert').filter({ hasText: name === 'NotAllowedError' ? 'does not let' : 'was found' }).textContent());
  }

  await page.reload();
  await ready(page);
  await page.getByText('Phone ready').waitFor();
  online.push(await until(1));
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in as an agent' }).waitFor();
  online.push(await until(0));

  const chinese = await open({ locale: 'zh-CN' });
  await openPage(chinese, '/desk?user=Jane');
  const heading = await chinese.locator('h2').first().textContent();
  return { early, online, messages, heading, faults: found };
});
