import { answerAt, api, appOf, control, faults, openPage, overflowOnPhone, picture, queueAt, signIn, withBrowsers } from './faces.mjs';

// A supervisor moves a waiting caller, looks at why an agent got the call, listens in, and hangs up; then reads the finished call.
await withBrowsers(async open => {
  const number = '442079460000';
  await queueAt(number, 'sales');
  await queueAt('442079460009', 'service');
  const page = await open();
  await signIn(page, '/console/calls');
  await control('POST', 'calls', { from: '447700900001', to: number });
  await page.getByRole('link', { name: '447700900001' }).click();
  await page.getByRole('heading', { name: 'Call of 447700900001' }).waitFor();
  await page.getByLabel('Priority').fill('500');
  await page.getByRole('button', { name: 'Set priority' }).click();
  const refused = await page.locator('.field .fault').first().textContent();
  await page.getByLabel('Priority').fill('7');
  await page.getByRole('button', { name: 'Set priority' }).click();
  await page.getByText('Done: the call follows').waitFor();
  await page.getByLabel('Move to queue').selectOption('service');
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await page.getByText('waits in service').waitFor();
  await picture(page, 'call-waiting');

  await appOf('Ann');
  await appOf('boss');
  await api('PUT', 'agents/Ann', { queues: { service: 1 } });
  await api('PUT', 'agents/Ann/presence', { presence: 'available' });
  await answerAt('Ann');
  await page.getByText('talks with Ann').waitFor();
  await page.getByText('Why Ann?').click();
  await page.getByText('One ready agent fits').waitFor();
  await page.getByLabel('Your user name at Vonage').selectOption('boss');
  await page.getByRole('button', { name: 'Listen' }).click();
  await page.getByText('Your app rings.').waitFor();
  await answerAt('boss');
  await page.getByText('supervision').waitFor();
  await page.locator('.timeline li').nth(3).waitFor();
  for (const sent of await page.locator('.timeline details.ncco summary').all()) await sent.click();
  await page.locator('.timeline details[open] pre').filter({ hasText: '"action": "conversation"' }).first().waitFor();
  const broken = await faults(page);
  const overflow = await overflowOnPhone(page);
  await picture(page, 'call-talking');

  await page.getByRole('button', { name: 'Hang up' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hang up' }).click();
  await page.getByText('talked with somebody').waitFor();
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await page.getByText('Nobody is on the line.').waitFor();
  await openPage(page, '/console/calls');
  await page.getByRole('region', { name: 'Ended in the last 24 hours' }).getByRole('link', { name: '447700900001' }).click();
  await page.getByText('talked with somebody').waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: 'In progress' }).waitFor();
  return { refused, broken, overflow };
});
