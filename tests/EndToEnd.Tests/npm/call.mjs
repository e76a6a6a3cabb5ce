import { accessibilityFaults, inBrowser, input, openPhone } from './browser.mjs';

// A caller and an agent at one page: the menu, 1, Jane answers, both speak, the caller hangs up.
await inBrowser(async page => {
  const heard = page.getByRole('log', { name: 'What the caller hears' });
  const jane = page.getByRole('article', { name: 'Jane' });
  const janeHears = page.getByRole('log', { name: 'What Jane hears' });
  await openPhone(page);
  const idle = await accessibilityFaults(page);
  await page.getByRole('button', { name: 'Call', exact: true }).click();
  await heard.getByText('Your turn').waitFor();
  await page.getByRole('group', { name: 'Keypad' }).getByRole('button', { name: '1', exact: true }).click();
  await jane.getByRole('button', { name: /^Answer/ }).waitFor();
  const ringing = await page.getByRole('alert').filter({ hasText: 'rings' }).textContent();
  await jane.getByRole('button', { name: /^Answer/ }).click();
  await heard.getByText('Connected with Jane').waitFor();
  await page.getByLabel('Say something as the caller').fill('Good morning, where is my order?');
  await page.keyboard.press('Enter');
  await janeHears.getByText('where is my order').waitFor();
  await page.getByLabel('Say something as Jane').fill('Let me look.');
  await page.keyboard.press('Enter');
  await heard.getByText('Let me look.').waitFor();
  await page.locator('#wire summary').filter({ hasText: 'Input' }).first().click();
  await page.locator('#wire details[open] pre').first().waitFor();
  const wire = await page.locator('#wire details[open] pre').allTextContents();
  const talking = await accessibilityFaults(page);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  if (input.picture) await page.screenshot({ path: input.picture });
  await page.getByRole('button', { name: 'Hang up', exact: true }).click();
  await heard.getByText('Call ended').waitFor();
  await jane.getByText('Logged in', { exact: true }).waitFor();
  return { heard: await heard.locator('.text').allTextContents(), ringing, wire, faults: [...idle, ...talking] };
});
