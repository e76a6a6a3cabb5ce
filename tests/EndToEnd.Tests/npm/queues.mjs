import { api, control, faults, overflowOnPhone, picture, queueAt, signIn, withBrowsers } from './faces.mjs';

// A queue is made, edited with a fault in a field, changed by somebody else meanwhile, saved, watched, and removed.
await withBrowsers(async open => {
  const page = await open();
  await signIn(page, '/console/queues');
  await page.getByRole('button', { name: 'New queue' }).click();
  await page.getByLabel('Id').fill('not good!');
  await page.getByRole('button', { name: 'Create' }).click();
  const badId = await page.getByRole('dialog').getByRole('alert').textContent();
  await page.getByLabel('Id').fill('sales');
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('heading', { name: 'Settings of sales' }).waitFor();

  await page.getByLabel('Music (address of an MP3)').fill('no address');
  await page.getByLabel('Wrap-up (seconds)').fill('45');
  await page.getByRole('button', { name: 'Save' }).click();
  const badMusic = await page.locator('.field', { has: page.getByLabel('Music (address of an MP3)') }).locator('.fault').textContent();
  const kept = await page.getByLabel('Wrap-up (seconds)').inputValue();
  await picture(page, 'queue-fault');
  await page.getByLabel('Music (address of an MP3)').fill('');

  await api('PATCH', 'queues/sales', { ringSeconds: 33 });
  await page.getByText('In force now, and different from what is here: An app rings (seconds).').waitFor();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Somebody else changed this meanwhile').waitFor();
  await page.getByRole('button', { name: 'Load what is in force' }).click();
  const theirs = await page.getByLabel('An app rings (seconds)').inputValue();
  const ours = await page.getByLabel('Wrap-up (seconds)').inputValue();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved. The settings hold at once').waitFor();
  const { settings } = await api('GET', 'queues/sales');

  await queueAt('442079460000', 'service');
  await page.getByRole('button', { name: 'Back to the queues' }).click();
  await control('POST', 'calls', { from: '447700900001', to: '442079460000' });
  await page.getByRole('button', { name: 'Edit: service' }).click();
  await page.getByRole('region', { name: 'Callers in line' }).getByRole('link').waitFor();
  await api('POST', 'queues/service/callbacks', { number: '447700900002' });
  const callbacks = page.getByRole('region', { name: 'Callbacks', exact: true });
  await callbacks.getByRole('link', { name: '**********02' }).waitFor();
  await callbacks.getByText('waits for an agent').waitFor();
  const broken = await faults(page);
  const overflow = await overflowOnPhone(page);
  await picture(page, 'queue');
  await callbacks.getByRole('button', { name: 'Cancel the callback' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel the callback' }).click();
  await callbacks.getByText('Nobody is to be called back.').waitFor();
  await page.getByRole('button', { name: 'Back to the queues' }).click();
  await page.getByRole('button', { name: 'Remove: sales' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('rowheader', { name: 'sales' }).waitFor({ state: 'detached' });
  await picture(page, 'queues');
  return { badId, badMusic, kept, theirs, ours, saved: [settings.ringSeconds, settings.wrapUpSeconds], broken, overflow };
});
