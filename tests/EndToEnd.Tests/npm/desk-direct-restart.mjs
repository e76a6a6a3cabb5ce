import { input } from './browser.mjs';
import { control, openPage, withBrowsers } from './faces.mjs';

// The test restarts the gateway as soon as Jane pressed a key.
await withBrowsers(async open => {
  const page = await open();
  await openPage(page, '/desk?user=Jane');
  await page.getByLabel('Mobile key').fill(input.mobileKey);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Phone ready').waitFor();
  await page.getByText('Ready. The next caller rings here.').waitFor();
  const { leg: caller } = await control('POST', 'calls', { from: '447700900001', to: input.number });
  await page.getByRole('button', { name: 'Answer' }).and(page.locator(':enabled')).click();
  const talk = page.getByRole('region', { name: 'In a call' });
  await talk.getByText('inbound', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Keypad' }).click();
  await page.getByRole('button', { name: '5', exact: true }).click();
  await page.getByText('Connection lost, coming back…').waitFor();
  await page.getByText('Live', { exact: true }).waitFor();
  await page.reload();
  await talk.getByText('+447700900001', { exact: true }).waitFor();
  await talk.getByText('inbound', { exact: true }).waitFor();
  const again = Object.fromEntries(await talk.locator('.facts > div').evaluateAll(all => all.map(one => [one.querySelector('dt').textContent, one.querySelector('dd').textContent])));
  await talk.getByText('What came of the call').click();
  await talk.getByLabel('Disposition').fill('sold');
  await talk.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved with the call.').waitFor();
  await page.getByRole('button', { name: 'Hang up' }).click();
  await talk.waitFor({ state: 'detached' });
  return { caller, again };
});
