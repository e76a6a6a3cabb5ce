import { input } from './browser.mjs';
import { faults, openPage, overflowOnPhone, picture, signIn, withBrowsers } from './faces.mjs';

// Every page of the administrator, for everybody: rules of accessibility, a phone's width, both languages.
await withBrowsers(async open => {
  const page = await open();
  await signIn(page);
  const state = await page.context().storageState();
  const chinese = await open({ locale: 'zh-CN', colorScheme: 'dark', storageState: state });
  const phone = await open({ viewport: { width: 360, height: 740 }, storageState: state });
  const broken = [];
  for (const { path, english, chinese: translated } of input.pages) {
    const name = path.split('/').pop();
    await openPage(page, path);
    await page.getByText(english, { exact: true }).first().waitFor();
    await page.waitForFunction(() => !document.body.innerText.includes('Loading…'));
    await picture(page, `${name}-looks`);
    broken.push(...(await faults(page)).map(fault => `${path}: ${fault}`));
    const overflow = await overflowOnPhone(page);
    if (overflow > 0) broken.push(`${path}: ${overflow} pixels wider than a phone`);
    await openPage(phone, path);
    await phone.getByText(english, { exact: true }).first().waitFor();
    await picture(phone, `${name}-phone`);
    await openPage(chinese, path);
    await chinese.getByText(translated, { exact: true }).first().waitFor();
    await picture(chinese, `${name}-zh-CN-dark`);
  }
  return { broken };
});
