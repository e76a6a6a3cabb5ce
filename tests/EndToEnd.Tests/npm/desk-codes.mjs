import { input } from './browser.mjs';
import { api, control, faults, openPage, overflowOnPhone, picture, queueAt, signIn, until, withBrowsers } from './faces.mjs';

const options = select => select.locator('option').allTextContents();

/** A caller whom Jane answers, and who then hangs up. */
async function talk(jane, from) {
  const { leg } = await control('POST', 'calls', { from, to: input.number });
  await jane.getByRole('button', { name: 'Answer' }).and(jane.locator(':enabled')).click();
  await jane.getByRole('region', { name: 'In a call' }).getByText('What came of the call').click();
  await jane.getByRole('combobox', { name: 'Disposition' }).waitFor();
  await control('POST', `legs/${leg}/hang-up`);
  await jane.getByRole('region', { name: 'Wrap-up' }).getByRole('combobox', { name: 'Disposition' }).waitFor();
  return leg;
}

// A supervisor gives the queue a list; its agent chooses from it; the report counts what was chosen.
await withBrowsers(async open => {
  await queueAt(input.number, 'sales', { wrapUpSeconds: 300 });
  await api('PUT', 'users/Jane', {});
  await api('PUT', 'agents/Jane', { queues: { sales: 1 } });
  const admin = await open();
  await signIn(admin, '/console/queues?id=sales');
  const codes = admin.getByLabel('Dispositions');
  await codes.fill('sold\nsold\n');
  await admin.getByRole('button', { name: 'Save' }).click();
  const refusal = await admin.locator('.field', { has: codes }).locator('.fault').textContent();
  const found = await faults(admin);
  const overflow = [await overflowOnPhone(admin)];
  await codes.fill('sold\ncall-back\n');
  await admin.getByRole('button', { name: 'Save' }).click();
  await admin.getByText('Saved. The settings hold at once').waitFor();
  await picture(admin, 'queue-dispositions');

  const jane = await open();
  await openPage(jane, '/desk?user=Jane');
  await jane.getByLabel('Mobile key').fill(input.mobileKey);
  await jane.getByRole('button', { name: 'Sign in' }).click();
  await jane.locator('[data-state="available"].tag').waitFor();
  const caller = await talk(jane, '447700900001');
  const choice = jane.getByRole('region', { name: 'Wrap-up' }).getByRole('combobox', { name: 'Disposition' });
  const choices = await options(choice);
  await choice.selectOption('call-back');
  await jane.getByLabel('Notes').fill('After six.');
  await jane.getByRole('button', { name: 'Save' }).click();
  await jane.getByText('Saved with the call.').waitFor();
  await picture(jane, 'desk-codes');
  found.push(...await faults(jane));
  overflow.push(await overflowOnPhone(jane));
  await jane.getByRole('button', { name: 'Ready again' }).click();

  // The list is another one by the time that Jane has chosen.
  const second = await talk(jane, '447700900002');
  await api('PATCH', 'queues/sales', { dispositionCodes: ['sold', 'lost'] });
  await until('calls to know the new list', () => api('POST', `calls/${second}/disposition`, { code: 'nonsense' }).then(() => false, error => error.message.includes('sold, lost')));
  await choice.selectOption('call-back');
  await jane.getByRole('button', { name: 'Save' }).click();
  const outdated = await jane.getByRole('region', { name: 'Wrap-up' }).locator('.field .fault').textContent();
  await choice.locator('option', { hasText: 'lost' }).waitFor({ state: 'attached' });
  const changed = await options(choice);
  await choice.selectOption('lost');
  await jane.getByRole('button', { name: 'Save' }).click();
  await jane.getByRole('button', { name: 'Saved' }).waitFor();

  await openPage(admin, '/console/reports');
  await admin.getByLabel('About', { exact: true }).selectOption('dispositions');
  await admin.getByRole('rowheader', { name: 'call-back' }).waitFor();
  const report = (await admin.getByRole('row').filter({ has: admin.getByRole('rowheader', { name: /call-back|lost/ }) }).allInnerTexts()).join('\n');
  await picture(admin, 'report-codes');
  return { caller, second, refusal, choices, changed, outdated, report, faults: found, overflow };
});
