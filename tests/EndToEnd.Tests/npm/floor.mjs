import { answerAt, api, appOf, control, faults, openPage, overflowOnPhone, picture, queueAt, signIn, withBrowsers } from './faces.mjs';

// A supervisor gives Ann a queue and a skill, reorders two callers, gives the first to Ann, whispers, and asks to take over.
await withBrowsers(async open => {
  const number = '442079460000';
  await queueAt(number);
  await api('PUT', 'skills/English');
  await appOf('Ann');
  await appOf('boss');
  await api('PUT', 'agents/Ann/presence', { presence: 'away', reason: 'lunch' });
  await control('POST', 'calls', { from: '447700900001', to: number });

  const page = await open();
  await signIn(page, '/console/agents');
  const ann = page.locator('[data-agent="Ann"]');
  await ann.getByText('lunch').waitFor();
  await page.getByRole('button', { name: 'Change: Ann' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Add to a queue', { exact: true }).selectOption('sales');
  await dialog.getByRole('button', { name: 'Add to a queue: Add' }).click();
  await dialog.getByLabel('sales: tier').fill('2');
  await dialog.getByLabel('Add a skill', { exact: true }).selectOption('English');
  await dialog.getByRole('button', { name: 'Add a skill: Add' }).click();
  await dialog.getByLabel('English: level').fill('7');
  const broken = await faults(page);
  await picture(page, 'agent-edited');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await ann.getByText('English 7').waitFor();
  const assigned = await ann.locator('.levels .tag').allTextContents();
  broken.push(...await faults(page));
  const overflow = await overflowOnPhone(page);
  await picture(page, 'agents');
  const chinese = await open({ locale: 'zh-CN', viewport: { width: 2560, height: 1440 }, colorScheme: 'dark', storageState: await page.context().storageState() });
  await openPage(chinese, '/console/agents');
  await chinese.getByText('实时', { exact: true }).waitFor();
  await picture(chinese, 'agents-zh-CN-dark-wide');

  await control('POST', 'calls', { from: '447700900002', to: number });
  await openPage(page, '/console/queues?id=sales');
  const line = page.getByRole('region', { name: 'Callers in line' });
  await line.getByRole('button', { name: /To the front: .*02/ }).click();
  await line.getByRole('row').nth(1).getByText('02').waitFor();
  await picture(page, 'queue-reordered');

  await line.getByRole('row').nth(1).getByRole('link').click();
  await page.getByRole('heading', { name: 'Call of 447700900002' }).waitFor();
  await api('PUT', 'agents/Ann', { queues: {} });
  await api('PUT', 'agents/Ann/presence', { presence: 'available' });
  await page.getByLabel('Give to an agent').selectOption('Ann');
  await page.getByRole('button', { name: 'Give', exact: true }).click();
  await answerAt('Ann');
  await page.getByText('talks with Ann').waitFor();
  const gotByHand = (await api('GET', 'agents/Ann')).offer.callId === new URL(page.url()).searchParams.get('id');
  await page.getByLabel('Your user name at Vonage').fill('boss');
  await page.getByRole('button', { name: 'Whisper' }).click();
  await answerAt('boss');
  await page.getByText('supervision').waitFor();
  await page.getByRole('button', { name: 'Take over' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take over' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await picture(page, 'call-taken-over');
  broken.push(...await faults(page));
  return { assigned, gotByHand, broken, overflow };
});
