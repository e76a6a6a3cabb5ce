import { inBrowser, openPhone } from './browser.mjs';

// An agent calls a telephone, which is picked up on the page too.
await inBrowser(async page => {
  await openPhone(page);
  const joe = page.getByRole('article', { name: 'Joe' });
  await joe.getByLabel('Number or name that Joe calls').fill('447700900002');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Answer, +447700900002' }).click();
  await joe.getByText('Connected with +447700900002').waitFor();
  await page.getByRole('button', { name: 'Hang up, +447700900002' }).click();
  await joe.getByText('Logged in', { exact: true }).waitFor();
  return {};
});
