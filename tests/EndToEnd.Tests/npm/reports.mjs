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
  await api('POST', `calls/${call.leg}/disposition`, { code: 'sold' });
  await api('PUT', 'flows/questions', { basedOn: 0, document: { name: 'Questions', caller: 'ask', steps: { ask: { type: 'survey', questions: [{ id: 'solved', prompts: 'Solved?', digits: ['1', '2'] }] } } } });
  await api('PUT', `numbers/${number}`, { flow: 'questions' });
  const asked = await control('POST', 'calls', { from: '447700900003', to: number });
  await waitFor(async () => (await control('GET', 'state')).legs.find(leg => leg.id === asked.leg)?.hears === 'listening');
  await control('POST', `legs/${asked.leg}/press`, { digits: '1' });
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
  await page.getByLabel('Queue in the charts').selectOption('sales');
  await page.getByRole('img', { name: 'Service level: sales' }).waitFor();
  const about = subject => page.getByLabel('About', { exact: true }).selectOption(subject);
  await about('agents');
  await page.getByLabel('Agent in the charts').selectOption('Ann');
  await page.getByRole('img', { name: 'Occupancy: Ann' }).waitFor();
  await page.getByRole('region', { name: 'Occupancy' }).getByRole('button', { name: 'Occupancy' }).click();
  const occupancy = await page.getByRole('dialog').locator('p').textContent();
  await page.keyboard.press('Escape');
  await picture(page, 'reports-agents');
  await about('dispositions');
  await page.getByRole('rowheader', { name: 'sold' }).waitFor();
  const sold = (await page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'sold' }) }).getByRole('cell').allTextContents()).slice(0, 2);
  await page.getByLabel('By', { exact: true }).selectOption('agent');
  await page.getByLabel('Agent in the charts').selectOption('Ann');
  await page.getByRole('heading', { name: 'Over time · Ann' }).waitFor();
  await picture(page, 'reports-dispositions');
  broken.push(...await faults(page));
  await about('surveys');
  await page.getByRole('heading', { name: 'Over time · questions · ask · solved' }).waitFor();
  const solved = (await page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '1', exact: true }) }).getByRole('cell').allTextContents()).slice(0, 2);
  await picture(page, 'reports-surveys');
  broken.push(...await faults(page));
  const chinese = await open({ locale: 'zh-CN', colorScheme: 'dark', storageState: await page.context().storageState() });
  await openPage(chinese, '/console/reports');
  await chinese.getByRole('rowheader', { name: 'sales' }).waitFor();
  await picture(chinese, 'reports-zh-CN');
  return { figures, definition, occupancy, sold, solved, broken, overflow, download: download.suggestedFilename() };

  async function waitFor(isSo) {
    for (let tries = 0; tries < 200; tries++) {
      if (await isSo()) return;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    throw new Error(`It did not come to that: ${isSo}`);
  }
});
