import { control, queueAt, signIn, withBrowsers } from './faces.mjs';

// The gateway is started again under an open wallboard; the second call tells the test when.
await withBrowsers(async open => {
  const number = '442079460000';
  await queueAt(number);
  const page = await open({ viewport: { width: 1920, height: 1080 } });
  await signIn(page, '/wallboard');
  await page.getByText('Live', { exact: true }).waitFor();
  await control('POST', 'calls', { from: '447700900001', to: number });
  const waiting = page.locator('[data-queue="sales"] [data-figure="waiting"]');
  await waiting.getByText('1', { exact: true }).waitFor();
  await control('POST', 'calls', { from: '447700900002', to: number });
  const stale = await page.getByText('not live').textContent();
  await page.getByText('Live', { exact: true }).waitFor({ timeout: 40_000 });
  await waiting.getByText('2', { exact: true }).waitFor({ timeout: 40_000 });
  await page.getByText('not live').waitFor({ state: 'detached' });
  return { stale, waiting: await waiting.textContent() };
});
