import { input } from './browser.mjs';
import { openPage, picture, signIn, withBrowsers } from './faces.mjs';

const api = async (method, path, body) => {
  const answer = await fetch(`${input.gateway}/api/v1/${path}`, { method, headers: { 'X-Api-Key': input.adminKey, 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
};

// What is typed wrong is said at its field and kept; what somebody else changed meanwhile is shown and not overwritten.
await withBrowsers(async open => {
  const said = {};
  const page = await open();
  const faultOf = async (label, on = page) => {
    const field = on.getByLabel(label, { exact: true });
    await on.locator('[aria-invalid]').first().waitFor();
    const id = (await field.getAttribute('aria-describedby')).split(' ').find(one => one.endsWith('-fault'));
    return { text: await on.locator(`[id="${id}"]`).textContent(), kept: await field.inputValue() };
  };

  await signIn(page, '/console/setup');
  await page.getByLabel('Application id').fill('not an id');
  await page.getByRole('button', { name: 'Take over' }).click();
  said.application = await faultOf('Application id');

  await openPage(page, '/console/numbers');
  await page.getByLabel('Country').fill('Britain');
  await page.getByRole('button', { name: 'Search' }).click();
  said.country = await faultOf('Country');

  const chinese = await open({ locale: 'zh-CN', storageState: await page.context().storageState() });
  await openPage(chinese, '/console/numbers');
  await chinese.getByLabel('国家/地区').fill('Britain');
  await chinese.getByRole('button', { name: '搜索' }).click();
  said.chinese = await faultOf('国家/地区', chinese);

  await openPage(page, '/console/users');
  await page.getByLabel('User name').fill('Jane');
  await page.getByLabel('PIN').fill('12');
  await page.getByRole('button', { name: 'Create user' }).click();
  said.pin = await faultOf('PIN');
  said.name = await page.getByLabel('User name').inputValue();
  await picture(page, 'users-fault');

  await openPage(page, '/console/settings');
  await page.getByLabel('Last-resort number').fill('call me');
  await page.locator('section', { hasText: 'Numbers of the center' }).getByRole('button', { name: 'Save' }).click();
  said.lastResort = await faultOf('Last-resort number');

  const editor = page.getByRole('textbox', { name: 'NCCO' });
  await editor.fill('[{"action":"talk"}]');
  await page.locator('.ncco-faults').getByText('[0].text').waitFor();
  await picture(page, 'settings-faults');
  await editor.fill('[{"action":"talk","text":"Press a key."},{"action":"input","type":["dtmf"],"eventUrl":["DTMF_URL"]}]');
  await page.locator('.ncco-faults').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Save and put in force for callers' }).click();
  await page.getByLabel('NCCO in force for callers', { exact: true }).and(page.locator('pre')).getByText('Press a key.').waitFor();

  // Somebody else publishes while this page holds an older text.
  await editor.fill('[{"action":"talk","text":"Mine."}]');
  await page.locator('.ncco-faults').waitFor({ state: 'detached' });
  await api('PUT', 'flows/custom', { basedOn: 2, document: { name: 'Custom', caller: 'ncco', steps: { ncco: { type: 'ncco', ncco: [{ action: 'talk', text: 'Theirs.' }] } } } });
  const own = page.locator('section', { hasText: 'Custom NCCO' }).last();
  await own.getByRole('button', { name: 'Save', exact: true }).click();
  await own.getByText('Somebody else changed this meanwhile').waitFor();
  said.custom = await editor.inputValue();
  await picture(page, 'settings-changed');
  await own.getByRole('button', { name: 'Load what is in force' }).click();
  await own.locator('.compared').getByText('Theirs.').waitFor();
  said.compared = await editor.inputValue();
  await own.getByRole('button', { name: 'Take this instead of what I typed' }).click();
  await page.waitForFunction(() => [...document.querySelectorAll('textarea')].some(area => area.value.includes('Theirs.')));

  // Somebody else's user appears without a click.
  await openPage(page, '/console/users');
  await page.getByText('made elsewhere at Vonage').first().waitFor();
  await api('PUT', 'users/Ann', {});
  await page.getByRole('rowheader', { name: 'Ann' }).waitFor();
  return { said };
});
