import { readFileSync } from 'node:fs';
import { picture, signIn, withBrowsers } from './faces.mjs';

// The private key is handed out once confirmed; a reset needs the application's id typed.
await withBrowsers(async open => {
  const page = await open();
  await signIn(page, '/console/setup');
  const id = await page.getByLabel('Application id', { exact: true }).and(page.locator('code')).textContent();
  await page.getByRole('button', { name: 'Download private key…' }).click();
  await picture(page, 'setup-key');
  const coming = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Download private key' }).click();
  const file = await coming;
  const key = readFileSync(await file.path(), 'utf8').split('\n')[0];

  await page.getByRole('button', { name: 'Reset…' }).click();
  const dialog = page.getByRole('dialog');
  const reset = dialog.getByRole('button', { name: 'Reset' });
  await dialog.getByRole('textbox').fill('something else');
  const isLocked = await reset.isDisabled();
  await dialog.getByRole('textbox').fill(id);
  await picture(page, 'setup-reset');
  await reset.click();
  await page.getByRole('button', { name: 'Create application' }).waitFor();
  return { name: file.suggestedFilename(), key, isLocked };
});
