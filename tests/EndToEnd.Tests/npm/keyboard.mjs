import { inBrowser, openPhone } from './browser.mjs';

// The whole call without a pointer, on a page of a phone's size.
await inBrowser(async page => {
  const focused = () => page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent.trim());
  const tabTo = async name => {
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      if (await focused() === name) return;
    }
    throw new Error(`The Tab key does not reach '${name}'.`);
  };
  await openPhone(page);
  await tabTo('Call');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Hang up', exact: true }).waitFor();
  await page.locator('#transcript').getByText('Your turn').waitFor();
  await page.waitForFunction(() => document.activeElement.id === 'hang-up');
  const whileCalling = await focused();
  await page.keyboard.press('2');
  await page.getByRole('article', { name: 'Joe' }).getByRole('button', { name: /^Answer/ }).waitFor();
  await tabTo('Answer, Joe');
  await page.keyboard.press('Enter');
  await page.locator('#transcript').getByText('Connected with Joe').waitFor();
  await page.waitForFunction(() => document.activeElement.getAttribute('aria-label') === 'Hang up, Joe');
  await page.keyboard.press('Enter');
  await page.locator('#transcript').getByText('Call ended').waitFor();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return { whileCalling, overflow };
}, { viewport: { width: 390, height: 844 } });
