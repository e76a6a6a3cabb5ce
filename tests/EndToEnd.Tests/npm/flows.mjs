import { api, faults, openPage, overflowOnPhone, picture, signIn, withBrowsers } from './faces.mjs';

// A flow is built by clicking, with a fault at its field; tried; published; changed elsewhere meanwhile; rolled back.
await withBrowsers(async open => {
  const page = await open();
  await signIn(page, '/console/flows');
  await page.getByRole('button', { name: 'New flow' }).click();
  await page.getByLabel('Id').fill('front-desk');
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByText('Nothing is wrong with this flow.').waitFor();

  const steps = page.getByRole('group', { name: 'Steps' });
  await page.getByLabel('New step').fill('main');
  await page.getByRole('form', { name: 'Add' }).getByLabel('Type').selectOption('menu');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('heading', { name: 'Step main' }).waitFor();
  await page.getByText('things are not right').or(page.getByText('One thing is not right')).waitFor();
  const unfinished = await page.locator('.faults li').allTextContents();
  await picture(page, 'flow-fault');
  await page.getByLabel('Prompts *', { exact: true }).fill('Press 1 for Jane.');
  await page.getByRole('group', { name: 'Keys' }).getByLabel('Key or phrase').fill('1');
  await page.getByRole('group', { name: 'Keys' }).getByLabel('leads to').selectOption('bye');
  await steps.getByRole('button', { name: /^hello/ }).click();
  await page.getByLabel('Next').selectOption('main');
  await page.getByText('Nothing is wrong with this flow.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('not right').waitFor();
  await page.getByRole('button', { name: 'Redo' }).click();
  await page.getByText('Nothing is wrong with this flow.').waitFor();

  await page.getByRole('button', { name: 'Call', exact: true }).click();
  const heard = page.getByRole('log', { name: 'What the caller hears' });
  await heard.getByText('“Press 1 for Jane.”').waitFor();
  await page.getByRole('group', { name: 'Keypad' }).getByRole('button', { name: '1', exact: true }).click();
  await heard.getByText('The call is over.').waitFor();
  await heard.getByText('Only if we could not be reached').first().waitFor();
  const said = await heard.locator('p').allTextContents();
  const broken = await faults(page);
  const overflow = await overflowOnPhone(page);
  await picture(page, 'flow-editor');

  await page.reload();
  await steps.getByRole('button', { name: /^main/ }).waitFor();
  await page.getByLabel('Note').fill('a menu');
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('Version 1 is in force.').waitFor();

  await page.getByRole('textbox', { name: 'Name' }).fill('Front desk');
  await page.getByText('Nothing is wrong with this flow.').waitFor();
  const { document } = await api('GET', 'flows/front-desk');
  await api('POST', 'flows/front-desk/publish', { basedOn: 1, note: 'elsewhere', document: { ...document, name: 'Elsewhere' } });
  await page.getByRole('button', { name: 'Publish' }).click();
  const newer = page.getByRole('alert', { name: 'Version 2 was published meanwhile' });
  await newer.getByText('Note: elsewhere').waitFor();
  const against = await newer.locator('.differences li').allTextContents();
  await picture(page, 'flow-newer');
  const kept = await page.getByRole('textbox', { name: 'Name' }).inputValue();
  const inForce = (await api('GET', 'flows/front-desk')).document.name;
  await page.getByRole('button', { name: 'Put mine on top' }).click();
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('Version 3 is in force.').waitFor();
  await page.getByRole('button', { name: 'Compare: 2' }).click();
  await page.getByRole('heading', { name: 'From version 2 to the draft' }).waitFor();
  const differences = await page.locator('.differences li').allTextContents();
  await page.getByRole('textbox', { name: 'Name' }).fill('Half done');
  await page.getByRole('button', { name: 'Roll back: 1' }).click();
  await page.getByRole('dialog').getByText('Your draft differs from version 3 and is discarded by this.').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Roll back' }).click();
  await page.getByText('Version 4 is in force.').waitFor();
  const rolledBack = await page.getByRole('textbox', { name: 'Name' }).inputValue();
  await page.getByRole('button', { name: 'Undo' }).click();
  const undone = await page.getByRole('textbox', { name: 'Name' }).inputValue();

  await page.locator('summary', { hasText: 'As JSON' }).click();
  const json = page.getByRole('textbox', { name: 'As JSON' });
  await json.fill('{ "name": "half');
  await page.getByText('This is not JSON yet').first().waitFor();
  await steps.getByRole('button', { name: /^main/ }).waitFor();
  const chinese = await open({ locale: 'zh-CN', colorScheme: 'dark', storageState: await page.context().storageState() });
  await openPage(chinese, '/console/flows?id=ivr');
  await chinese.getByText('此流程没有问题。').waitFor();
  await picture(chinese, 'flow-editor-zh-CN');
  return { unfinished, said, kept, inForce, against, differences, rolledBack, undone, broken, overflow };
});
