import { picture, ready, signIn, withBrowsers } from './faces.mjs';

// From nothing to a center that answers: an administrator's clicks, and nothing else.
await withBrowsers(async open => {
  const page = await open();
  await signIn(page);
  const to = async name => {
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click();
    await ready(page);
  };

  await page.getByRole('link', { name: 'Create the application at Vonage' }).click();
  await page.getByLabel('Application name').fill('Front desk');
  await page.getByLabel('Region').selectOption('eu-west');
  await picture(page, 'setup-first');
  await page.getByRole('button', { name: 'Create application' }).click();
  await page.getByText('set up right').waitFor();
  await page.getByText('€100.00').waitFor();
  await picture(page, 'setup');

  await to('Numbers');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('button', { name: /^Rent \+/ }).first().click();
  const dialog = page.getByRole('dialog');
  const title = await dialog.getByRole('heading').textContent();
  await picture(page, 'numbers-rent');
  await dialog.getByRole('button', { name: 'Rent' }).click();
  const number = title.match(/\+(\d+)/)[1];
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: `+${number}` }) });
  await row.getByText('linked here').waitFor();
  await picture(page, 'numbers');

  await to('Users');
  for (const name of ['Jane', 'Joe']) {
    await page.getByLabel('User name').fill(name);
    await page.getByRole('button', { name: 'Create user' }).click();
    await page.getByRole('rowheader', { name }).waitFor();
  }
  await page.getByRole('button', { name: 'Token: Jane' }).click();
  const token = (await dialog.locator('pre').textContent()).split('.').length;
  await picture(page, 'users-token');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await picture(page, 'users');

  await to('App settings');
  await page.getByRole('button', { name: 'Inbound Call' }).click();
  const ncco = page.getByLabel('NCCO in force for callers', { exact: true }).and(page.locator('pre'));
  await ncco.getByText('Thank you for calling Jane').waitFor();
  await page.getByRole('button', { name: 'IVR' }).click();
  await ncco.getByText('Thank you for calling my contact center.').waitFor();
  await picture(page, 'settings');
  await to('Overview');
  await page.locator('.tour .tag.good').nth(3).waitFor();
  await picture(page, 'overview-after-tour');
  return { number, token };
});
