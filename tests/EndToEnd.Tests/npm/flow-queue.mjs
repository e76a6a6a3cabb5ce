import { api, faults, openPage, overflowOnPhone, picture, signIn, withBrowsers } from './faces.mjs';

// Every branch of a flow with a queue is heard; who uses the flow is told; what somebody else publishes is shown while one edits.
await withBrowsers(async open => {
  const branches = { maxWait: 'late', full: 'full', noAgents: 'nobody', closed: 'closed', afterCall: 'thanks' };
  const last = Object.fromEntries(Object.values(branches).map(id => [id, { type: 'hangUp', text: `This is ${id}.` }]));
  const document = { name: 'Sales', caller: 'wait', appUser: 'own', steps: { wait: { type: 'queue', queue: 'default', announce: 'Please hold.', ...branches, keys: { 1: 'late' } }, own: { type: 'say', text: 'Hello, app.', next: 'wait' }, ...last } };
  await api('PUT', 'flows/sales', { basedOn: 0, document });
  await api('PUT', 'numbers/442079460000', { flow: 'sales', label: 'Front door' });
  await api('PATCH', 'settings', { defaultFlow: 'sales' });

  const page = await open();
  await signIn(page, '/console/flows');
  const row = page.getByRole('row', { name: /sales/ });
  await row.getByText('Front door (442079460000)').waitFor();
  const uses = await row.locator('.uses li').allTextContents();
  await picture(page, 'flow-list');
  await row.getByRole('button', { name: 'sales' }).click();
  await page.getByRole('group', { name: 'Used by' }).getByText('Front door').waitFor();
  await page.getByRole('form', { name: 'Publish' }).getByText('Default flow').waitFor();

  const heard = page.getByRole('log', { name: 'What the caller hears' });
  const branchesHeard = [];
  for (const happening of ['An agent talked and hung up', 'Waited too long', 'The queue is full', 'No agents are there', 'The queue is closed']) {
    await page.getByRole('button', { name: 'Call', exact: true }).click();
    await page.getByRole('button', { name: happening }).click();
    await heard.getByText('The call is over.').waitFor();
    branchesHeard.push((await heard.locator('p', { hasText: '“' }).allTextContents()).at(-1));
  }
  await page.getByLabel('App user who calls').fill('Jane');
  await page.getByRole('button', { name: 'Call', exact: true }).click();
  await heard.getByText('“Hello, app.”').waitFor();
  await page.getByRole('group', { name: 'Keypad' }).getByRole('button', { name: '9' }).click();
  await heard.getByText('“9” changes nothing here.').waitFor();
  await picture(page, 'flow-trial-queue');
  const broken = await faults(page);
  const overflow = await overflowOnPhone(page);

  // Nothing was typed: theirs is shown at once. Then something is, and both are kept.
  await api('POST', 'flows/sales/publish', { basedOn: 1, document: { ...document, name: 'Sales two' } });
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await page.getByText('Version 2 was published elsewhere and is shown now.').waitFor();
  const shown = await page.getByRole('textbox', { name: 'Name' }).inputValue();
  await page.getByRole('textbox', { name: 'Name' }).fill('Mine');
  await api('POST', 'flows/sales/publish', { basedOn: 2, note: 'theirs', document: { ...document, name: 'Sales three' } });
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  const newer = page.getByRole('alert', { name: 'Version 3 was published meanwhile' });
  await newer.waitFor();
  const against = await newer.locator('.differences li').allTextContents();
  await newer.getByRole('button', { name: 'Take version 3' }).click();
  const taken = await page.getByRole('textbox', { name: 'Name' }).inputValue();
  await page.getByRole('button', { name: 'Undo' }).click();
  const mine = await page.getByRole('textbox', { name: 'Name' }).inputValue();

  const chinese = await open({ locale: 'zh-CN', colorScheme: 'dark', storageState: await page.context().storageState() });
  await openPage(chinese, '/console/flows?id=sales');
  await chinese.getByRole('group', { name: '用于' }).getByText('Front door').waitFor();
  return { uses, branchesHeard, broken, overflow, shown, against, taken, mine };
});
