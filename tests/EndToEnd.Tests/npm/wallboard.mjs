import { agentsAtWork, answerAt, api, appOf, control, eventToPixel, faults, openPage, overflowOnPhone, picture, queueAt, signIn, withBrowsers } from './faces.mjs';

// A caller waits, an agent comes, rings, talks; then two hundred agents, and how fast one of them is seen to change.
await withBrowsers(async open => {
  const number = '442079460000';
  await queueAt(number);
  const page = await open({ viewport: { width: 1920, height: 1080 } });
  await signIn(page, '/wallboard');
  await page.getByText('Live', { exact: true }).waitFor();
  const tile = page.locator('[data-queue="sales"]');
  const waiting = count => tile.locator('[data-figure="waiting"]').getByText(String(count), { exact: true }).waitFor();
  await waiting(0);

  await control('POST', 'calls', { from: '447700900001', to: number });
  await waiting(1);
  await tile.getByText('nobody signed in').waitFor();
  await page.getByText('waits in sales').waitFor();
  await picture(page, 'wallboard-waiting');

  await appOf('Ann');
  await api('PUT', 'agents/Ann', { queues: { sales: 1 } });
  await api('PUT', 'agents/Ann/presence', { presence: 'available' });
  const ann = page.locator('[data-agent="Ann"]');
  await ann.getByText('ringing').waitFor();
  await page.getByText('rings at Ann').waitFor();
  await answerAt('Ann');
  await ann.getByText('talking').waitFor();
  await page.getByText('talks with Ann').waitFor();
  await waiting(0);
  await tile.locator('[data-figure="answered"]').getByText('1', { exact: true }).waitFor();

  const names = await agentsAtWork(200);
  await page.waitForFunction(() => document.querySelectorAll('[data-agent][data-status="available"]').length === 200);
  await picture(page, 'wallboard');
  const milliseconds = [];
  for (const name of names.slice(0, 20)) milliseconds.push(await eventToPixel(page, name));

  const broken = await faults(page);
  const overflow = await overflowOnPhone(page);
  const chinese = await open({ locale: 'zh-CN', viewport: { width: 2560, height: 1440 }, colorScheme: 'dark', storageState: await page.context().storageState() });
  await openPage(chinese, '/wallboard');
  await chinese.getByText('实时', { exact: true }).waitFor();
  await picture(chinese, 'wallboard-zh-CN-dark-wide');
  return { broken, overflow, milliseconds };
});
