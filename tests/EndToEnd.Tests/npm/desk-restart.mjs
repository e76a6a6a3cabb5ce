import { input } from './browser.mjs';
import { openPage, picture, withBrowsers } from './faces.mjs';

// The test restarts the gateway as soon as Jane pressed a key.
await withBrowsers(async open => {
  const page = await open();
  await openPage(page, '/desk?user=Jane');
  await page.getByLabel('Mobile key').fill(input.mobileKey);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Phone ready').waitFor();
  await page.getByText('Ready. The next caller rings here.').waitFor();
  const call = await fetch(`${input.simulator}/control/calls`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ from: '447700900001', to: input.number }) });
  const { leg } = await call.json();
  await page.getByRole('button', { name: 'Answer' }).click();
  await page.getByRole('heading', { name: 'In a call' }).waitFor();
  await page.getByText('+447700900001', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Keypad' }).click();
  await page.getByRole('button', { name: '5', exact: true }).click();
  await page.getByText('Connection lost, coming back…').waitFor();
  const isKept = await page.getByText('+447700900001', { exact: true }).isVisible();
  await picture(page, 'desk-connection-lost');
  await page.getByText('Live', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Hold' }).click();
  await page.getByText('On hold', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Hang up' }).click();
  await page.getByRole('heading', { name: 'Wrap-up' }).waitFor();
  return { leg, isKept };
});
