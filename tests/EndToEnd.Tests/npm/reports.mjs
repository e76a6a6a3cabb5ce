import { answerAt, api, appOf, control, faults, openPage, overflowOnPhone, picture, queueAt, signIn, withBrowsers } from './faces.mjs';

// A call that was answered, and one that was given up, are in the report; each figure says what it means.
await withBrowsers(async open => {
  const number = '442079460000';
  await queueAt(number);
  const page = await open();
  await signIn(page, '/console/reports');
  const givenUp = await control('POST', 'calls', { from: '447700900002', to: number });
  await waitFor(async () => (await api('GET', 'queues/sales')).waiting === 1);
  await control('POST', `legs/${givenUp.leg}/hang-up`);
  await waitFor(async () => (await api('GET', 'queues/sales')).today.abandoned === 1);
  await appOf('Ann');
  await api('PUT', 'agents/Ann', { queues: { sales: 1 } });
  await api('PUT', 'agents/Ann/presence', { presence: 'available' });
  const call = await control('POST', 'calls', { from: '447700900001', to: number });
  await answerAt('Ann');
  await waitFor(async () => (await api('GET', 'queues/sales')).today.answered === 1);
  await control('POST', `legs/${call.leg}/hang-up`);
  await waitFor(async () => (await api('GET', 'calls?live=true')).items.length === 0);

  await page.reload();
  await page.getByLabel('Time zone').selectOption('UTC');
  await page.getByLabel('Time', { exact: true }).selectOption('day');
  const row = page.getByRole('group', { name: 'In all' }).getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'sales' }) });
  await row.waitFor();
  const figures = await row.getByRole('cell').allTextContents();
  await page.getByRole('button', { name: 'Service level' }).first().click();
  const definition = await page.getByRole('dialog').locator('p').textContent();
  await page.keyboard.press('Escape');
  await page.locator('.chart canvas').first().waitFor();
  const broken = await faults(page);
  const overflow = await overflowOnPhone(page);
  await picture(page, 'reports');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'calls', exact: true }).click()]);
  await page.getByLabel('About', { exact: true }).selectOption('agents');
  await page.getByRole('rowheader', { name: 'Ann' }).waitFor();
  await picture(page, 'reports-agents');
  const chinese = await open({ locale: 'zh-CN', colorScheme: 'dark', storageState: await page.context().storageState() });
  await openPage(chinese, '/console/reports');
  await chinese.getByRole('rowheader', { name: 'sales' }).waitFor();
  await picture(chinese, 'reports-zh-CN');
  return { figures, definition, broken, overflow, download: download.suggestedFilename() };

  async function waitFor(isSo) {
    for (let tries = 0; tries < 200; tries++) {
      if (await isSo()) return;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    throw new Error(`It did not come to that: ${isSo}`);
  }
});
